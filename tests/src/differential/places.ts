import type { Answer } from '../conformance/engines/open-engine';
import { explainedPlace } from '../conformance/explained-place';

/** Stands for an error without a path. */
export const nowhere = '(no path)';

/**
 * Returns the places in the answer that its errors explain: for each error, its path up to the first null. Two answers with the same nulls explain them
 * alike when these sets are equal: below one null, GraphQL lets an executor report any one of several reasons
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
 */
export function explainedPlaces({ data, errors }: Answer): ReadonlySet<string> {
  return new Set(errors.map(({ path }) => (path ? explainedPlace(data, path).join('.') : nowhere)));
}
