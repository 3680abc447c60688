import type { SubgraphAnswer } from '../../transport/read-answer';
import type { EntitiesStep, EntityPart } from '../compile/steps';
import type { Fields } from '../response-tree';
import { contextGroups } from './context-groups';
import type { Wanted } from './distinct-entities';
import { addEntityErrors, addFailedPart } from './entity-errors';
import type { Execution } from './execution';
import { callReason, shapeReason } from './fetch-errors';
import { type Chunk, gatherRepresentations } from './gather-representations';
import { mergeEntities } from './merge-entities';

/**
 * Asks one subgraph for more fields of entities that are in the response tree, and merges its answer into them. Equal entities are asked for once, many
 * entities in several requests. Never fails: failures are in `execution.errors`.
 */
export function runEntitiesStep(step: EntitiesStep, execution: Execution): Promise<unknown> {
  const [first] = step.parts;
  if (first?.fetch.contexts) return runInContexts(step, first, execution);
  return runWanted(
    step,
    step.parts.map((part) => gatherRepresentations(part, execution)),
    execution,
  );
}

/** Entities with different values from above need requests of their own: the values are variables of the request. */
async function runInContexts(step: EntitiesStep, part: EntityPart, execution: Execution): Promise<void> {
  const runs = contextGroups(part, execution).map(({ contexts, entities }) =>
    runWanted(step, [gatherRepresentations(part, execution, entities)], execution, contexts),
  );
  await Promise.all(runs);
}

function runWanted(step: EntitiesStep, wanted: Chunk, execution: Execution, contexts?: Fields): Promise<unknown> {
  const most = Math.max(...wanted.map((each) => each.length));
  const size = execution.maxRepresentations;
  if (most === 0) return Promise.resolve();
  if (most <= size) return runChunk(step, wanted, execution, contexts);
  const chunks = Array.from({ length: Math.ceil(most / size) }, (_, index) =>
    wanted.map((each) => each.slice(index * size, (index + 1) * size)),
  );
  return Promise.all(chunks.map((chunk) => runChunk(step, chunk, execution, contexts)));
}

async function runChunk(step: EntitiesStep, chunk: Chunk, execution: Execution, contexts?: Fields): Promise<void> {
  const { request, parts } = step;
  const lists = parts.map(({ variable }, index) => ({ variable, texts: (chunk[index] ?? []).map(({ text }) => text) }));
  try {
    const answer = await execution.call(request, lists, contexts);
    if (!answer.isPlain) execution.isPlain = false;
    if (answer.errors.length > 0) addEntityErrors(step, chunk, answer, execution);
    for (const [index, part] of parts.entries()) takeAnswer(step, part, chunk[index] ?? [], answer, execution);
  } catch (cause) {
    const reason = callReason(request.subgraph, cause);
    for (const [index, part] of parts.entries()) addFailedPart(part, chunk[index] ?? [], reason, execution);
  }
}

function takeAnswer(
  { request }: EntitiesStep,
  part: EntityPart,
  wanted: readonly Wanted[],
  { data, errors }: SubgraphAnswer,
  execution: Execution,
): void {
  const list: unknown = data?.[part.alias];
  if (Array.isArray(list) && list.length === wanted.length) {
    mergeEntities(part, wanted, list, execution);
    return;
  }
  if ((list === undefined || list === null) && errors.length > 0) return;
  if (wanted.length === 0) return;
  const received = Array.isArray(list) ? `${list.length} entities` : `${list === null ? 'null' : typeof list}`;
  const reason = `${part.alias}: ${received} for ${wanted.length} representations`;
  addFailedPart(part, wanted, shapeReason(request.subgraph, reason), execution);
}
