import { type Fields, isFields, ownValue } from '../response-tree';

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
