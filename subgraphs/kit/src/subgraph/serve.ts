import type { AddressInfo } from 'node:net';
import { errorKinds, OneGridError } from '@onegrid/schema';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { SubgraphRequest, SubgraphResponse } from './subgraph';
import { takeUploads } from './take-uploads';

const bodyLimitBytes = 8 * 1024 * 1024;

interface GraphQLBody {
  readonly query: string;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

const bodySchema = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    variables: { type: ['object', 'null'], additionalProperties: true },
    operationName: { type: ['string', 'null'] },
  },
} as const;

/**
 * Listens for calls of a gateway in another process: `POST /graphql`, `GET /healthz`.
 *
 * @param verify fails for an `authorization` that is no signed call: files are not read then
 */
export async function serveSubgraph(
  execute: (request: SubgraphRequest) => Promise<SubgraphResponse>,
  verify: (authorization: string | undefined) => Promise<unknown>,
  port: number,
  host: string,
): Promise<{ url: string; server: FastifyInstance }> {
  const server = fastify({ bodyLimit: bodyLimitBytes, keepAliveTimeout: 65_000 });
  takeUploads(server, verify);
  server.setErrorHandler((error, _request, reply) => answerFailure(error, reply));
  server.get('/healthz', () => ({ status: 'ok' }));
  server.post<{ Body: GraphQLBody }>('/graphql', { schema: { body: bodySchema } }, async (request, reply) => {
    const { query, variables, operationName } = request.body;
    const requestId = request.headers['x-request-id'];
    const { traceparent, tracestate } = request.headers;
    const answer = await execute({
      query,
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
      authorization: request.headers.authorization,
      requestId: typeof requestId === 'string' ? requestId : undefined,
      trace: typeof traceparent === 'string' ? { traceparent, ...oneState(tracestate) } : undefined,
    });
    if (answer.errors?.[0]?.extensions?.code === 'UNSIGNED_CALL') reply.code(401);
    return answer;
  });
  await server.listen({ port, host });
  const address = server.server.address() as AddressInfo;
  return { url: `http://${host}:${address.port}/graphql`, server };
}

/** What ended before it was a request to the graph. */
function answerFailure(error: unknown, reply: FastifyReply): FastifyReply {
  if (!(error instanceof OneGridError)) return reply.send(error);
  const { message, code } = error;
  return reply.code(errorKinds[code].status).send({ errors: [{ message, extensions: { code } }] });
}

function oneState(tracestate: string | string[] | undefined): { tracestate?: string } {
  return typeof tracestate === 'string' ? { tracestate } : {};
}
