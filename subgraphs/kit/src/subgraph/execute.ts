import { randomUUID } from 'node:crypto';
import { describeCause, errorKinds, OneGridError, type VerifyCall } from '@onegrid/schema';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { PlatformReports } from '../platform/reports';
import { traceCall } from '../tracing/continue-traces';
import type { Call, SubgraphRequest, SubgraphResponse } from './subgraph';

const maxDocuments = 2_000;

export interface Execution<Context> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly verifyCall: VerifyCall;
  readonly context: (call: Call) => Context;
  readonly log: Logger;
}

/**
 * Returns the function that answers one call of the gateway: verify → parse and validate (kept per document) → execute → report.
 * A call that is not signed for this subgraph is answered with UNSIGNED_CALL and nothing is executed.
 */
export function createExecute<Context>(
  options: Execution<Context>,
): (request: SubgraphRequest) => Promise<SubgraphResponse> {
  const { name, schema, verifyCall, context, log } = options;
  const documents = new LRUCache<string, { document: DocumentNode; errors: readonly GraphQLError[] }>({
    max: maxDocuments,
  });

  return (request) => traceCall(name, request.trace, () => answer(request));

  async function answer(request: SubgraphRequest): Promise<SubgraphResponse> {
    const requestId = request.requestId ?? randomUUID();
    const format = (error: GraphQLError) =>
      formatError(error, (cause) =>
        log.error({ requestId, subgraph: name, path: error.path, cause: describeCause(cause) }, 'resolver failed'),
      );
    try {
      const viewer = await verifyCall(bearerToken(request.authorization), name);
      const { document, errors } = prepare(request.query);
      if (errors.length > 0) return { errors: errors.map(format) };
      const platforms = new PlatformReports();
      const result = await execute({
        schema,
        document,
        variableValues: request.variables,
        operationName: request.operationName,
        contextValue: context({ viewer, requestId, platforms }),
      });
      return {
        data: result.data,
        ...(result.errors && { errors: result.errors.map(format) }),
        extensions: { platforms: platforms.list() },
      };
    } catch (error) {
      return {
        errors: [
          format(
            new GraphQLError(error instanceof Error ? error.message : 'failed', { originalError: error as Error }),
          ),
        ],
      };
    }
  }

  function prepare(query: string) {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const prepared = { document, errors: validate(schema, document) };
    documents.set(query, prepared);
    return prepared;
  }
}

/** Returns the token of an `authorization` header; empty when there is none. */
export function bearerToken(authorization: string | undefined): string {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
}

function formatError(error: GraphQLError, logCause: (cause: unknown) => void): GraphQLFormattedError {
  const at = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) };
  const original = error.originalError;
  if (original instanceof OneGridError) {
    if (original.audience === 'internal') logCause(original.cause ?? original);
    const message = original.audience === 'client' ? original.message : errorKinds[original.code].sentence;
    return { message, ...at, extensions: { ...original.extensions } };
  }
  if (!original || original instanceof GraphQLError) {
    return { message: error.message, ...at, extensions: { code: 'GRAPHQL_VALIDATION_FAILED', ...error.extensions } };
  }
  logCause(original);
  return { message: errorKinds.INTERNAL.sentence, ...at, extensions: { code: 'INTERNAL' } };
}
