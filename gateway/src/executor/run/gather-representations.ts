import type { EntityPart } from '../compile/steps';
import type { Fields } from '../response-tree';
import { DistinctEntities, type Wanted } from './distinct-entities';
import type { Execution } from './execution';
import { blameFailure } from './failed-requests';

/** What one request of a step asks for: of each part, a slice of its entities. */
export type Chunk = readonly (readonly Wanted[])[];

/** Returns the entities of a part (of `only` these, when given), each once, whatever number of times it is in the response tree. */
export function gatherRepresentations(
  { paths, collect, represent, fetch }: EntityPart,
  execution: Execution,
  only?: ReadonlySet<Fields>,
): readonly Wanted[] {
  const { tree, isShared, isPlain, failures } = execution;
  const distinct = new DistinctEntities(represent, isPlain);
  for (const [path, collectEntities] of collect.entries())
    for (const entity of collectEntities(tree, isShared)) {
      if (only && !only.has(entity)) continue;
      if (!distinct.add(entity, path) && failures.length > 0) blameFailure(execution, entity, fetch, paths);
    }
  return distinct.list;
}
