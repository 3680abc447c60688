import type { EntityPart } from '../compile/steps';
import { collectEntities } from './collect-entities';
import { DistinctEntities, type Wanted } from './distinct-entities';
import type { Execution } from './execution';

/** What one request of a step asks for: of each part, a slice of its entities. */
export type Chunk = readonly (readonly Wanted[])[];

/** Returns the entities of a part, each once, whatever number of times it is in the response tree. */
export function gatherRepresentations(
  { paths, represent }: EntityPart,
  { tree, isShared }: Execution,
): readonly Wanted[] {
  const distinct = new DistinctEntities(represent);
  for (let path = 0; path < paths.length; path += 1)
    for (const entity of collectEntities(tree, paths[path] as readonly string[], isShared)) distinct.add(entity, path);
  return distinct.list;
}
