import type { FastifyInstance } from 'fastify';
import { requestRefusal } from '../respond/request-refusal';

const allowed = 'GET, POST, OPTIONS';

/** Registers what `/graphql` answers to methods other than GET and POST, before any body is read: OPTIONS what is allowed, the others 405. */
export function otherMethods(server: FastifyInstance, url: string): void {
  server.options(url, async (_request, reply) => reply.header('allow', allowed).code(204).send());
  server.route({
    url,
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    onRequest: async (_request, reply) => {
      reply.header('allow', allowed);
      throw requestRefusal('METHOD_NOT_ALLOWED');
    },
    handler: async () => undefined,
  });
}
