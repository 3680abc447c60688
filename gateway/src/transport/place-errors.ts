import type { SubgraphAnswer, SubgraphError } from './read-answer';
import { rootFields } from './root-fields';

/** Most errors that one fetch may grow to. */
const errorLimit = 100;

/**
 * Returns the answer with a path in every error that can have one. A subgraph that refuses a whole request (because of an argument, say) answers errors without a
 * path and no data; for the client, each field that was asked for has then failed (https://spec.graphql.org/October2021/#sec-Errors.Field-errors).
 */
export function placeErrors(answer: SubgraphAnswer, query: string): SubgraphAnswer {
  const { data, errors } = answer;
  if ((data ?? null) !== null || errors.every((each) => each.path)) return answer;
  const fields = rootFields(query);
  if (fields.length === 0 || fields.length * errors.length > errorLimit) return answer;
  return { ...answer, errors: errors.flatMap((each) => (each.path ? [each] : atEach(each, fields))) };
}

function atEach(error: SubgraphError, fields: readonly string[]): SubgraphError[] {
  return fields.map((field) => ({ ...error, path: [field] }));
}
