import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';

/** Hands every request under `prefix` to the provider, which reads bodies itself. */
export async function mountProvider(server: FastifyInstance, prefix: string, provider: Provider): Promise<void> {
  const handle = provider.callback();
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${prefix}/*`, (request, reply) => {
      reply.hijack();
      const raw: IncomingMessage & { originalUrl?: string } = request.raw;
      raw.originalUrl = raw.url;
      raw.url = raw.url?.slice(prefix.length);
      void handle(raw, reply.raw);
    });
  });
}
