import type { EntityPart } from '../compile/steps';
import type { Fields } from '../response-tree';
import { collectEntities } from './collect-entities';
import type { Execution } from './execution';
import { blameFailure } from './failed-requests';

/** An entity that is asked for once, and every object of the response tree that is this entity. */
export interface Wanted {
  readonly representation: Fields;
  /** One list for each path of the part. */
  readonly targets: Fields[][];
}

/** What one request of a step asks for: of each part, a slice of its entities. */
export type Chunk = readonly (readonly Wanted[])[];

/** Returns the entities of a part, each once, whatever number of times it is in the response tree. */
export function gatherRepresentations(
  { paths, represent, fetch }: EntityPart,
  execution: Execution,
): readonly Wanted[] {
  const { tree, isShared, failures } = execution;
  const byKey = new Map<string, Wanted>();
  for (const [index, path] of paths.entries())
    for (const entity of collectEntities(tree, path, isShared)) {
      const key = represent.key(entity);
      if (key === null) {
        if (failures.length > 0) blameFailure(execution, entity, fetch, paths);
        continue;
      }
      let wanted = byKey.get(key);
      if (wanted === undefined) {
        wanted = { representation: represent.representation(entity), targets: paths.map(() => []) };
        byKey.set(key, wanted);
      }
      wanted.targets[index]?.push(entity);
    }
  return [...byKey.values()];
}
