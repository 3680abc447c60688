import { type Fields, isFields, ownValue } from '../response-tree';

/**
 * Returns the objects at a path of the response tree, in the order of the tree. Nulls and what is missing are passed over.
 *
 * @param isShared whether parts of the tree were merged into several places; a list is then gone through once, wherever it is
 */
export function collectEntities(tree: Fields, path: readonly string[], isShared: boolean): readonly Fields[] {
  const found: Fields[] = [];
  collect(tree, path, 0, found, isShared ? new Set() : null);
  return found;
}

function collect(
  start: unknown,
  path: readonly string[],
  depth: number,
  found: Fields[],
  seen: Set<unknown> | null,
): void {
  let value = start;
  for (let at = depth; at < path.length; at += 1) {
    const step = path[at] as string;
    if (step === '@') {
      if (!Array.isArray(value) || seen?.has(value)) return;
      seen?.add(value);
      for (let index = 0; index < value.length; index += 1) collect(value[index], path, at + 1, found, seen);
      return;
    }
    if (!isFields(value)) return;
    value = ownValue(value, step);
  }
  if (isFields(value)) found.push(value);
}

export type ResponsePath = readonly (string | number)[];

/** Returns where each object at a path of the response tree is; an object that was merged into several places has several. */
export function locateEntities(tree: Fields, path: readonly string[]): ReadonlyMap<Fields, readonly ResponsePath[]> {
  const places = new Map<Fields, ResponsePath[]>();
  const walk = (value: unknown, at: number, place: ResponsePath): void => {
    const step = path[at];
    if (step === '@') {
      if (Array.isArray(value))
        for (const [index, element] of value.entries()) walk(element, at + 1, [...place, index]);
    } else if (isFields(value)) {
      if (step !== undefined) walk(ownValue(value, step), at + 1, [...place, step]);
      else {
        const known = places.get(value);
        if (known) known.push(place);
        else places.set(value, [place]);
      }
    }
  };
  walk(tree, 0, []);
  return places;
}
