import formBody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';
import { sufferFaults } from '../../stand-in';
import type { PartyContext } from './context';
import { Refused } from './envelope';
import { guard } from './guard';
import { activityList } from './modules/activities';
import { careVisits } from './modules/care-visits';
import { checkIns } from './modules/check-ins';
import { members } from './modules/members';
import { officialAccount } from './modules/official-account';
import { scores } from './modules/scores';
import { transfersOut } from './modules/transfers-out';
import { wishApplications } from './modules/wish-applications';
import { wishList } from './modules/wishes';

/** Returns the platform's server, not yet listening. */
export function createPartyServer(context: PartyContext): FastifyInstance {
  const server = fastify({ forceCloseConnections: true });
  server.removeContentTypeParser('application/json');
  server.register(formBody);
  sufferFaults(server, context.faults, (request) => request.method === 'POST');
  server.addHook('preHandler', async (request) => guard(context, request));
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refused) return reply.code(200).send(error.envelope);
    return reply.code(200).send({ errcode: -1, errmsg: 'system error' });
  });
  server.setNotFoundHandler((_request, reply) => reply.code(200).send(new Refused(40066).envelope));
  for (const module of [
    officialAccount,
    members,
    checkIns,
    transfersOut,
    wishList,
    wishApplications,
    careVisits,
    activityList,
    scores,
  ])
    module(server, context);
  return server;
}
