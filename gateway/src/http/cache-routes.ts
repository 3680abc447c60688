import { OneGridError } from '@onegrid/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnswerCache } from '../cache/answer-cache';
import { readInvalidations } from '../cache/invalidation';
import { formatError } from '../respond/format-error';
import type { Identity } from '../verify/identity';
import { whoAsks } from '../verify/who-asks';
import { answerError } from './answer-error';

/**
 * Registers `POST /cache/invalidate` with the body `{ "invalidate": [ … ] }`: 204 when what it names is not found any more, 400 for a list that is none.
 * Only for a viewer with the scope of the settings.
 */
export function cacheRoutes({ kept, settings }: AnswerCache, identity: Identity) {
  return async (server: FastifyInstance): Promise<void> => {
    server.setErrorHandler(answerError);
    server.addHook('onRequest', (request) => admit(request, identity, settings.invalidationScope));
    server.post('/cache/invalidate', async ({ body }, reply) => {
      try {
        await kept.invalidate(readInvalidations(listIn(body)));
        return reply.code(204).send();
      } catch (failure) {
        if (!(failure instanceof OneGridError) || failure.code !== 'BAD_INPUT') throw failure;
        return reply.code(400).send({ errors: [formatError(failure)] });
      }
    });
  };
}

async function admit(request: FastifyRequest, identity: Identity, scope: string): Promise<void> {
  const viewer = await whoAsks(identity, request.headers.authorization);
  if (viewer === null) throw new OneGridError('UNAUTHENTICATED');
  if (!viewer.scopes.includes(scope)) throw new OneGridError('FORBIDDEN');
}

function listIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'invalidate' in body ? body.invalidate : undefined;
}
