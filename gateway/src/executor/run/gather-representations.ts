import type { EntityPart } from '../compile/steps';
import type { Fields } from '../response-tree';
import { collectEntities } from './collect-entities';
import type { Execution } from './execution';

/** An entity that is asked for once, and every object of the response tree that is this entity. */
export interface Wanted {
  /** Its representation as JSON text. */
  readonly text: string;
  /** In the order of the part's paths. */
  readonly targets: Fields[];
  /** Place of each target's path in the part's list of paths; as long as `targets`. */
  readonly paths: number[];
}

/** What one request of a step asks for: of each part, a slice of its entities. */
export type Chunk = readonly (readonly Wanted[])[];

/** Returns the entities of a part, each once, whatever number of times it is in the response tree. */
export function gatherRepresentations(
  { paths, represent }: EntityPart,
  { tree, isShared }: Execution,
): readonly Wanted[] {
  const byText = new Map<string, Wanted>();
  const wanted: Wanted[] = [];
  for (let path = 0; path < paths.length; path += 1) {
    const entities = collectEntities(tree, paths[path] as readonly string[], isShared);
    for (const entity of entities) {
      const text = represent.text(entity);
      if (text === null) continue;
      const known = byText.get(text);
      if (known !== undefined) {
        known.targets.push(entity);
        known.paths.push(path);
        continue;
      }
      const found = { text: represent.rewrite?.(text) ?? text, targets: [entity], paths: [path] };
      byText.set(text, found);
      wanted.push(found);
    }
  }
  return wanted;
}
