import fastify, { type FastifyInstance } from 'fastify';
import { type Faults, type Store, sufferFaults } from '../../stand-in';
import { type Client, requireApiKey } from './api-keys';
import type { ReviewDelays } from './complaints/review';
import { serveComplaints } from './complaints/routes';
import { serveSensorThings } from './sensor-things/routes';

export interface ServerOptions {
  readonly store: Store;
  readonly faults: Faults;
  readonly delays: ReviewDelays;
  readonly client: Client;
  readonly keyLifetimeMs: number;
  readonly now: () => number;
}

/** Returns the platform's HTTP server: keys, SensorThings and complaints. */
export function createEnvironmentServer(options: ServerOptions): FastifyInstance {
  const { store, faults, client, keyLifetimeMs, now } = options;
  const server = fastify();
  sufferFaults(server, faults, (request) => request.method !== 'GET' && request.url.startsWith('/complaints'));
  requireApiKey(server, store, { client, lifetimeMs: keyLifetimeMs, now });
  serveSensorThings(server, store.pool);
  serveComplaints(server, options);
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: 404, type: 'error', message: 'Not a valid path' }),
  );
  return server;
}
