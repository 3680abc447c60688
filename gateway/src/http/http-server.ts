import fastify, { type FastifyInstance } from 'fastify';
import { chooseRequestId, requestIdHeader } from './request-id';

/** Longest time that a client may take to send a request, milliseconds. */
const requestTimeoutMs = 60_000;

/** How often idle connections are looked for while the server closes, milliseconds. */
const idleCheckMs = 50;

/**
 * Returns the HTTP server without any route. Every request has an id, which every answer names. While the server closes, a connection is cut as soon as no request
 * is on it: otherwise a client that keeps its connection alive would keep the server from ending.
 */
export function createHttpServer(): FastifyInstance {
  const server = fastify({
    logger: false,
    requestIdHeader: false,
    genReqId: (request) => chooseRequestId(request.headers[requestIdHeader]),
    requestTimeout: requestTimeoutMs,
  });
  server.addHook('onRequest', async (request, reply) => {
    reply.header(requestIdHeader, request.id);
  });
  server.addHook('preClose', async () => {
    const cutIdle = setInterval(() => server.server.closeIdleConnections(), idleCheckMs);
    server.server.once('close', () => clearInterval(cutIdle));
  });
  server.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('Not found 未找到\n'),
  );
  return server;
}
