import { invariant } from '@onegrid/schema';
import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Execute } from '../executor/execute-operation';
import { noteErrors } from '../log/note-operation';
import type { OperationContext } from '../operation-context';
import { formatError } from '../respond/format-error';

/** What came of an operation. */
export interface Executed {
  /** The HTTP status that its errors ask for; absent = none. */
  readonly status?: number;
  readonly result: FormattedExecutionResult;
}

/**
 * Returns the step that executes an admitted operation, in place of Apollo Server's own call of its gateway: that one makes an object with accessors of its own for
 * each request, which keeps the whole request with its answer in memory until the next full garbage collection.
 */
export function executionStep(
  execute: Execute,
): (context: OperationContext & { readonly queryHash?: string }) => Promise<Executed> {
  return async (context) => {
    const { document, operation, queryHash, contextValue, request } = context;
    invariant(queryHash, 'a document without its hash');
    invariant(operation, 'an operation that was admitted, but is none');
    const asked = { document, operation, queryHash, request: { variables: request.variables }, context: contextValue };
    try {
      const { data, errors } = await execute(asked);
      if (!errors) return { result: { data } };
      noteErrors({ contextValue, errors });
      // without any data the request was not right
      const status = statusOf(errors) ?? (data === undefined ? 400 : undefined);
      return { status, result: { data, errors: errors.map(formatError) } };
    } catch (failure) {
      const error = failure as GraphQLError;
      noteErrors({ contextValue, errors: [error] });
      return { status: statusOf([error]) ?? 500, result: { errors: [formatError(error)] } };
    }
  };
}

/** Returns the HTTP status that an error asks for; undefined = none does. */
function statusOf(errors: readonly GraphQLError[]): number | undefined {
  for (const { extensions } of errors) {
    const http = extensions?.http as { readonly status?: number } | undefined;
    if (http?.status) return http.status;
  }
  return undefined;
}
