import type { TypeNames } from '../compile/type-names';
import { type Fields, isFields, ownValue } from '../response-tree';

/**
 * Merges an answer into an object of the response tree, in place. Lists of the same length are merged element by element. Two things are never lost: an
 * object or list that is already there when another subgraph answers null or a single value for it, and a concrete `__typename` when a subgraph with an `@interfaceObject` answers
 * the name of the interface. `__proto__` is never written.
 *
 * @returns false when the two do not fit together, so that something of one of them is lost
 */
export function mergeFields(target: Fields, source: Fields, types: TypeNames): boolean {
  let fits = true;
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined || name === '__proto__') continue;
    fits = mergeField(target, name, ownValue(target, name), value, types) && fits;
  }
  return fits;
}

/** Merges one value into an object, as `mergeFields` does. */
export function mergeField(target: Fields, name: string, present: unknown, value: unknown, types: TypeNames): boolean {
  if (typeof present === 'object' && present !== null) return mergeInto(target, name, present, value, types);
  target[name] = name === '__typename' ? mergeTypename(present, value, types) : value;
  return !(typeof value === 'object' && value !== null && present !== undefined && present !== null);
}

/** Merges a value into one that is there already, an object or a list. */
function mergeInto(
  holder: Fields | unknown[],
  name: string | number,
  present: object,
  value: unknown,
  types: TypeNames,
): boolean {
  if (value === null || present === value) return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(present) && Array.isArray(value) && present.length === value.length)
    return mergeElements(present, value, types);
  if (isFields(present) && isFields(value)) return mergeFields(present, value, types);
  (holder as Record<string | number, unknown>)[name] = value;
  return false;
}

function mergeElements(present: unknown[], value: readonly unknown[], types: TypeNames): boolean {
  let fits = true;
  for (let index = 0; index < value.length; index += 1) {
    const element: unknown = present[index];
    if (typeof element === 'object' && element !== null)
      fits = mergeInto(present, index, element, value[index], types) && fits;
    else present[index] = value[index];
  }
  return fits;
}

function mergeTypename(present: unknown, value: unknown, types: TypeNames): unknown {
  return typeof present === 'string' && !(typeof value === 'string' && types.isConcrete(value)) ? present : value;
}
