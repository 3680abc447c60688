import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Faults } from './faults';

/** True for a request that creates or changes a record: only such replies are lost by `dropReplies`. */
export type IsWrite = (request: FastifyRequest) => boolean;

/** Makes every route of a platform's server suffer the platform's faults. Register before the routes. */
export function sufferFaults(server: FastifyInstance, faults: Faults, isWrite: IsWrite): void {
  server.addHook('onRequest', async (_request, reply) => {
    const { slowMs, refuses, garbage } = faults.state;
    if (slowMs > 0) await delay(slowMs / 2);
    if (refuses) return reply.code(500).type('text/html').send('<html><body><h1>HTTP Status 500</h1></body></html>');
    if (garbage) return reply.code(200).type('application/json').send('\u0000\ufffd{"]]><!-- 404 -->');
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const { slowMs, refuses, garbage } = faults.state;
    if (slowMs > 0) await delay(slowMs / 2);
    if (!refuses && !garbage && reply.statusCode < 500 && isWrite(request) && faults.takeDroppedReply())
      request.raw.socket.destroy();
    return payload;
  });
}
