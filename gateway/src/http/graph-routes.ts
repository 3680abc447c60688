import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { Logger } from 'pino';
import type { Generation } from '../generations/generation';
import type { Generations } from '../generations/generations';
import type { EventStreams } from '../live/event-streams';
import type { Limits } from '../protect/limits';
import { readBearerToken } from '../verify/bearer-token';
import type { Identity } from '../verify/identity';
import { answerError } from './answer-error';
import { logRequests } from './log-requests';
import { generationOf, nameViewer, openRequest, recordOf } from './open-request';

export interface GraphRoutes {
  readonly generations: Generations;
  readonly identity: Identity | null;
  readonly limits: Limits;
  readonly log: Logger;
  /** Answers clients that accept event streams. */
  readonly eventStreams: EventStreams;
}

/** Every method reaches Apollo Server, which refuses all but GET and POST with 405 and `Allow`. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers `/graphql`. What happens to a request, top to bottom: */
export function graphRoutes({ generations, identity, limits, log, eventStreams }: GraphRoutes) {
  return async (server: FastifyInstance): Promise<void> => {
    const { logWhenOver, answering } = logRequests(log);
    server.decorateRequest('gatewayRequest', null);
    server.decorateRequest('generation', null);
    // 1 open its record, with the supergraph of this moment; when all is over, one line in the log
    server.addHook('onRequest', async (request, reply) => {
      const { generation, release } = generations.hold();
      openRequest(request, reply, generation);
      logWhenOver(request, reply, release);
    });
    // 2 who asks; a wrong token ends here, before the body is read
    server.addHook('onRequest', async (request) => {
      const token = readBearerToken(request.headers.authorization);
      if (token !== null && identity) nameViewer(request, await identity.verifyAccessToken(token));
    });
    // 3 the body, at most so large
    // 4 parse, validate, admit, plan, execute, finish
    server.route({
      url: '/graphql',
      method: methods,
      exposeHeadRoute: false,
      bodyLimit: limits.maxBodyBytes,
      handler: answering(async (request, reply) => {
        const generation = generationOf(request);
        const record = recordOf(request);
        if (record.later?.takes === 'events') return eventStreams.answer(request, reply, record, generation.apollo);
        return answerOf(generation).call(server, request, reply);
      }),
    });
    // × what ended on the way
    server.setErrorHandler(answerError);
  };
}

const answers = new WeakMap<Generation, RouteHandlerMethod>();

/** Returns what answers with the Apollo Server of a generation. */
function answerOf(generation: Generation): RouteHandlerMethod {
  const known = answers.get(generation);
  if (known) return known;
  const made = fastifyApolloHandler(generation.apollo, {
    context: async (request: FastifyRequest) => recordOf(request),
  });
  answers.set(generation, made);
  return made;
}
