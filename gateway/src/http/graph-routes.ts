import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { EventStreams } from '../live/event-streams';
import type { Limits } from '../protect/limits';
import type { GatewayRequest } from '../request';
import { readBearerToken } from '../verify/bearer-token';
import type { Identity } from '../verify/identity';
import { answerError } from './answer-error';
import { logRequests } from './log-requests';
import { nameViewer, openRequest, recordOf } from './open-request';

export interface GraphRoutes {
  readonly apollo: ApolloServer<GatewayRequest>;
  readonly identity: Identity | null;
  readonly limits: Limits;
  readonly log: Logger;
  /** Answers clients that accept event streams. */
  readonly eventStreams: EventStreams;
}

/** Every method reaches Apollo Server, which refuses all but GET and POST with 405 and `Allow`. */
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers `/graphql`. What happens to a request, top to bottom: */
export function graphRoutes({ apollo, identity, limits, log, eventStreams }: GraphRoutes) {
  return async (server: FastifyInstance): Promise<void> => {
    const { logWhenOver, answering } = logRequests(log);
    const answer = fastifyApolloHandler(apollo, { context: async (request) => recordOf(request) });
    server.decorateRequest('gatewayRequest', null);
    // 1 open its record; when all is over, one line in the log
    server.addHook('onRequest', async (request, reply) => {
      openRequest(request, reply);
      logWhenOver(request, reply);
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
        const record = recordOf(request);
        if (record.later?.takes === 'events') return eventStreams.answer(request, reply, record);
        return answer.call(server, request, reply);
      }),
    });
    // × what ended on the way
    server.setErrorHandler(answerError);
  };
}
