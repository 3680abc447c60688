import type { FastifyInstance } from 'fastify';
import type { Readiness } from './readiness';

/** Registers `/healthz` (the process is up) and `/readyz` (200 when it can serve everything, else 503 and what is missing). */
export function healthRoutes(checkReadiness: () => Promise<Readiness>) {
  return async (server: FastifyInstance): Promise<void> => {
    server.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    server.get('/healthz', async () => ({ status: 'up' }));
    server.get('/readyz', async (_request, reply) => {
      const readiness = await checkReadiness();
      return reply.code(readiness.ready ? 200 : 503).send(readiness);
    });
  };
}
