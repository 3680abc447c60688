import type { GraphQLError } from 'graphql';
import { type Fields, isFields } from '../response-tree';

/**
 * Returns the errors without those at fields that the client did not ask for: a planner may ask a subgraph for a field of every type of an interface where
 * the client wants it of one. Such a path leads to an object of the answer that has no such field.
 */
export function askedErrors(errors: readonly GraphQLError[], data: Fields | null): readonly GraphQLError[] {
  return errors.filter(({ path }) => path === undefined || leadsIntoAnswer(path, data));
}

/** True when the answer has something at this path, or ends (at a null) on the way to it. */
export function leadsIntoAnswer(path: readonly (string | number)[], data: unknown): boolean {
  let value = data;
  for (const step of path) {
    if (isFields(value)) {
      if (!Object.hasOwn(value, step)) return false;
      value = value[step];
    } else if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else return true;
  }
  return true;
}
