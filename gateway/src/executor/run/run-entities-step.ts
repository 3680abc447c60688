import type { SubgraphAnswer } from '../../transport/read-answer';
import type { EntitiesStep, EntityPart } from '../compile/steps';
import { addEntityErrors } from './entity-errors';
import type { Execution } from './execution';
import { addCallError, addShapeError, fetchPlace } from './fetch-errors';
import { type Chunk, gatherRepresentations, type Wanted } from './gather-representations';
import { mergeEntities } from './merge-entities';

/**
 * Asks one subgraph for more fields of entities that are in the response tree, and merges its answer into them. Equal entities are asked for once, many
 * entities in several requests. Never fails: failures are in `execution.errors`.
 */
export async function runEntitiesStep(step: EntitiesStep, execution: Execution): Promise<void> {
  const wanted = step.parts.map((part) => gatherRepresentations(part, execution));
  const most = Math.max(...wanted.map((each) => each.length));
  const size = execution.maxRepresentations;
  if (most === 0) return;
  if (most <= size) return runChunk(step, wanted, execution);
  const chunks = Array.from({ length: Math.ceil(most / size) }, (_, index) =>
    wanted.map((each) => each.slice(index * size, (index + 1) * size)),
  );
  await Promise.all(chunks.map((chunk) => runChunk(step, chunk, execution)));
}

async function runChunk(step: EntitiesStep, chunk: Chunk, execution: Execution): Promise<void> {
  const { request, parts } = step;
  const lists = parts.map(({ variable }, index) => ({ variable, texts: (chunk[index] ?? []).map(({ text }) => text) }));
  try {
    const answer = await execution.call(request, lists);
    if (answer.errors.length > 0) addEntityErrors(step, chunk, answer.errors, execution);
    for (const [index, part] of parts.entries()) takeAnswer(step, part, chunk[index] ?? [], answer, execution);
  } catch (cause) {
    addCallError(execution, request.subgraph, cause, fetchPlace(parts[0]?.paths[0] ?? []));
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
  const received = Array.isArray(list) ? `${list.length} entities` : `${list === null ? 'null' : typeof list}`;
  const reason = `${part.alias}: ${received} for ${wanted.length} representations`;
  addShapeError(execution, request.subgraph, reason, fetchPlace(part.paths[0] ?? []));
}
