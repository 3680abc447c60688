import type { GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { invariant } from '@onegrid/schema';
import type { GraphQLError } from 'graphql';
import type { Execute } from '../executor/execute-operation';
import { noteErrors } from '../log/note-operation';
import type { GatewayRequest } from '../request';
import { formatError } from '../respond/format-error';

type Admitted = GraphQLRequestContextResponseForOperation<GatewayRequest>;

/**
 * Returns the step that executes an admitted operation, in place of Apollo Server's own call of its gateway: that one makes an object with accessors of its own for
 * each request, which keeps the whole request with its answer in memory until the next full garbage collection.
 */
export function executionStep(execute: Execute): (context: Admitted) => Promise<GraphQLResponse> {
  return async (context) => {
    const { document, operation, queryHash, contextValue, request } = context;
    const { http } = context.response;
    invariant(queryHash, 'a document without its hash');
    const asked = { document, operation, queryHash, request: { variables: request.variables }, context: contextValue };
    try {
      const { data, errors } = await execute(asked);
      if (!errors) return { http, body: { kind: 'single', singleResult: { data } } };
      noteErrors({ contextValue, errors });
      // without any data the request was not right
      const status = statusOf(errors) ?? (data === undefined ? 400 : undefined);
      const singleResult = { data, errors: errors.map(formatError) };
      return { http: { ...http, status }, body: { kind: 'single', singleResult } };
    } catch (failure) {
      const error = failure as GraphQLError;
      noteErrors({ contextValue, errors: [error] });
      const singleResult = { errors: [formatError(error)] };
      return { http: { ...http, status: statusOf([error]) ?? 500 }, body: { kind: 'single', singleResult } };
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
