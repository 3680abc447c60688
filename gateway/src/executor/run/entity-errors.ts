import type { SubgraphAnswer, SubgraphError } from '../../transport/read-answer';
import type { EntitiesStep, EntityPart } from '../compile/steps';
import { type Fields, isFields } from '../response-tree';
import type { Wanted } from './distinct-entities';
import type { Execution } from './execution';
import { type FailureReason, fetchPlace } from './failed-requests';
import { addSubgraphError, subgraphReason } from './fetch-errors';
import type { Chunk } from './gather-representations';
import { locateEntities, type ResponsePath } from './locate-entities';

/** Most places that one error of a subgraph is reported at. */
const maxPlaces = 1000;

type Locate = (part: EntityPart, entity: Fields) => readonly ResponsePath[];

/**
 * Adds the errors of an entity fetch. `["_entities", 2, "name"]` becomes the path of `name` in every place of the response tree that has this entity; an
 * error that names no entity explains every entity that came without an answer, or stands at the path of the fetch when all have come.
 * https://spec.graphql.org/October2021/#sec-Errors
 */
export function addEntityErrors(step: EntitiesStep, chunk: Chunk, answer: SubgraphAnswer, execution: Execution): void {
  const locate = locator(execution.tree);
  const seen = new Set<string>();
  let isExplained = false;
  for (const error of answer.errors) {
    const places = placesOf(step, chunk, error, locate);
    if (places) {
      for (const place of places.slice(0, maxPlaces)) addSubgraphError(execution, error, place);
      addLost(step, chunk, answer, error, execution);
      continue;
    }
    const key = `${error.extensions.code} ${error.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    // the first such error is the reason for all that is missing
    if (!isExplained && addMissing(step, chunk, answer, subgraphReason(error), execution)) isExplained = true;
    else addSubgraphError(execution, error, fetchPlace(step.parts[0]?.paths[0] ?? []));
  }
}

/** Records that the entities of a part came without an answer. */
export function addFailedPart(
  { fetch, paths }: EntityPart,
  wanted: readonly Wanted[],
  reason: FailureReason,
  { failures }: Execution,
): void {
  const entities = new Set(wanted.flatMap(({ targets }) => targets));
  if (entities.size > 0) failures.push({ reason, fetch, paths, entities });
}

/** Records that an error inside an entity has taken the whole entity: the client may not have asked for the field that failed, but for others. */
function addLost(
  step: EntitiesStep,
  chunk: Chunk,
  { data }: SubgraphAnswer,
  error: SubgraphError,
  execution: Execution,
): void {
  const [alias, index, ...rest] = error.path ?? [];
  const partIndex = step.parts.findIndex((each) => each.alias === alias);
  const part = step.parts[partIndex];
  const wanted = chunk[partIndex]?.[Number(index)];
  const list: unknown = part && data?.[part.alias];
  if (!part || !wanted || rest.length === 0 || !Array.isArray(list) || isFields(list[Number(index)])) return;
  const { fetch, paths } = part;
  const entities = new Set(wanted.targets);
  execution.failures.push({ reason: subgraphReason(error), fetch, paths, entities, isReported: true });
}

/** Returns whether anything is missing in the answer. */
function addMissing(
  { parts }: EntitiesStep,
  chunk: Chunk,
  { data }: SubgraphAnswer,
  reason: FailureReason,
  execution: Execution,
): boolean {
  const before = execution.failures.length;
  for (const [index, part] of parts.entries()) {
    const list: unknown = data?.[part.alias];
    const wanted = chunk[index] ?? [];
    const missing = Array.isArray(list) ? wanted.filter((_, place) => !isFields(list[place])) : wanted;
    addFailedPart(part, missing, reason, execution);
  }
  return execution.failures.length > before;
}

/** Null when the error names no entity. */
function placesOf(step: EntitiesStep, chunk: Chunk, { path }: SubgraphError, locate: Locate): ResponsePath[] | null {
  const [alias, index, ...rest] = path ?? [];
  const partIndex = step.parts.findIndex((each) => each.alias === alias);
  const part = step.parts[partIndex];
  const wanted = typeof index === 'number' ? chunk[partIndex]?.[index] : undefined;
  if (!part || !wanted) return null;
  const entities = new Set(wanted.targets);
  return [...entities].flatMap((entity) => locate(part, entity)).map((place) => [...place, ...rest]);
}

function locator(tree: Fields): Locate {
  const known = new Map<readonly string[], ReturnType<typeof locateEntities>>();
  return (part, entity) =>
    part.paths.flatMap((path) => {
      const places = known.get(path) ?? locateEntities(tree, path);
      known.set(path, places);
      return places.get(entity) ?? [];
    });
}
