import type { Server } from 'node:http';
import type { Socket } from 'node:net';
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
  server.addHook('onRequest', (request, reply, done) => {
    reply.header(requestIdHeader, request.id);
    done();
  });
  const unused = watchUnused(server.server);
  server.addHook('preClose', async () => {
    for (const connection of unused) connection.destroy();
    const cutIdle = setInterval(() => server.server.closeIdleConnections(), idleCheckMs);
    server.server.once('close', () => clearInterval(cutIdle));
  });
  server.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('Not found 未找到\n'),
  );
  return server;
}

/** Returns the connections on which no request has come yet; browsers open such ones in advance, and Node.js does not take them for idle. */
function watchUnused(server: Server): ReadonlySet<Socket> {
  const unused = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    unused.add(connection);
    connection.once('close', () => unused.delete(connection));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  server.on('upgrade', ({ socket }) => unused.delete(socket));
  return unused;
}
