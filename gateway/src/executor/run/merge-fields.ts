import type { TypeNames } from '../compile/type-names';
import { type Fields, isFields, ownValue } from '../response-tree';

/**
 * Merges an answer into an object of the response tree, in place. Lists of the same length are merged element by element. Two things are never lost: an
 * object that is already there when another subgraph answers null for it, and a concrete `__typename` when a subgraph with an `@interfaceObject` answers
 * the name of the interface. `__proto__` is never written.
 */
export function mergeFields(target: Fields, source: Fields, types: TypeNames): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined || name === '__proto__') continue;
    const present = ownValue(target, name);
    if (name === '__typename') target[name] = mergeTypename(present, value, types);
    else target[name] = typeof present === 'object' && present !== null ? mergeValue(present, value, types) : value;
  }
}

function mergeValue(present: object, value: unknown, types: TypeNames): unknown {
  if (value === null) return present;
  if (isFields(present) && isFields(value)) {
    if (present !== value) mergeFields(present, value, types);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(value) && present.length === value.length) {
    for (let index = 0; index < value.length; index += 1) {
      const element: unknown = present[index];
      present[index] =
        typeof element === 'object' && element !== null ? mergeValue(element, value[index], types) : value[index];
    }
    return present;
  }
  return value;
}

function mergeTypename(present: unknown, value: unknown, types: TypeNames): unknown {
  return typeof present === 'string' && !(typeof value === 'string' && types.isConcrete(value)) ? present : value;
}
