import { type ExecutionResult, GraphQLError } from 'graphql';

/**
 * Returns the engine's result with the reasons for its nulls among its errors. A subgraph that answers null for a non-null field, without an error, makes
 * the engine null the parent and hide why in `extensions.valueCompletion`; GraphQL wants an error with the path
 * (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
 */
export function surfaceNullErrors<Result extends ExecutionResult>(result: Result): Result {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return result;
  const errors = (valueCompletion as GraphQLError[]).map(
    (reason) => new GraphQLError(reason.message, { path: reason.path, extensions: { code: 'INTERNAL' } }),
  );
  return { ...result, errors: [...(result.errors ?? []), ...errors], extensions };
}
