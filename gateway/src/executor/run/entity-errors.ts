import type { SubgraphError } from '../../transport/read-answer';
import type { EntitiesStep, EntityPart } from '../compile/steps';
import type { Fields } from '../response-tree';
import { locateEntities, type ResponsePath } from './collect-entities';
import type { Execution } from './execution';
import { addSubgraphError, fetchPlace } from './fetch-errors';
import type { Chunk } from './gather-representations';

/** Most places that one error of a subgraph is reported at. */
const maxPlaces = 1000;

type Locate = (part: EntityPart, entity: Fields) => readonly ResponsePath[];

/**
 * Adds the errors of an entity fetch. `["_entities", 2, "name"]` becomes the path of `name` in every place of the response tree that has this entity;
 * an error that names no entity gets the path of the fetch, once for the whole request.
 * https://spec.graphql.org/October2021/#sec-Errors
 */
export function addEntityErrors(
  step: EntitiesStep,
  chunk: Chunk,
  errors: readonly SubgraphError[],
  execution: Execution,
): void {
  const locate = locator(execution.tree);
  const withoutEntity = new Set<string>();
  for (const error of errors) {
    const places = placesOf(step, chunk, error, locate);
    if (places) for (const place of places.slice(0, maxPlaces)) addSubgraphError(execution, error, place);
    else if (isNew(withoutEntity, `${error.extensions.code} ${error.message}`))
      addSubgraphError(execution, error, fetchPlace(step.parts[0]?.paths[0] ?? []));
  }
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

function isNew(seen: Set<string>, key: string): boolean {
  return !seen.has(key) && seen.add(key).size > 0;
}
