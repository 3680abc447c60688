import type { GraphQLError } from 'graphql';
import { type Fields, isFields } from '../response-tree';

/**
 * Returns the errors that a client needs.
 * - None at fields that it did not ask for: a planner may ask a subgraph for a field of every type of an interface where the client wants it of one. Such a
 *   path leads to an object of the answer that has no such field.
 * - One and not a thousand of the same where they all end in one null above them: a list of which every element fails is one null.
 */
export function askedErrors(errors: readonly GraphQLError[], data: Fields | null): readonly GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter(({ path, message, extensions }) => {
    if (path === undefined) return true;
    const place = explainedPlace(path, data);
    if (place === null) return false;
    if (place.length === path.length) return true;
    const key = JSON.stringify([place, message, extensions.code]);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

/** True when the answer has something at this path, or ends (at a null) on the way to it. */
export function leadsIntoAnswer(path: readonly (string | number)[], data: unknown): boolean {
  return explainedPlace(path, data) !== null;
}

/** Returns the path up to the first null; null when it leads to a field that was not asked for. */
function explainedPlace(path: readonly (string | number)[], data: unknown): readonly (string | number)[] | null {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (isFields(value)) {
      if (!Object.hasOwn(value, step)) return null;
      value = value[step];
    } else if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else return path.slice(0, depth);
  }
  return path;
}
