import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Generations } from '../generations/generations';
import type { Identity } from '../verify/identity';
import { ConnectionCounts } from './connection-counts';
import { EventStreams } from './event-streams';
import type { LiveLimits } from './live-limits';
import type { SocketOperationSettings } from './run-operation';
import { socketProtocol } from './socket-protocol';
import { serveSockets } from './socket-server';

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const goingAway = 1001;

export interface Live {
  readonly eventStreams: EventStreams;
  /** Ends every subscription because the supergraph is another one now; clients come back and are checked against it. */
  restart(): void;
}

/** Serves WebSockets and event streams at a path of an HTTP server; all of them end when the server stops. */
export function serveLive(
  server: FastifyInstance,
  path: string,
  options: {
    readonly generations: Generations;
    readonly identity: Identity | null;
    readonly limits: LiveLimits;
    readonly maxMessageBytes: number;
    readonly checkDocument: SocketOperationSettings['checkDocument'];
    readonly telemetry: SocketOperationSettings['telemetry'];
    readonly log: Logger;
  },
): Live {
  const { limits } = options;
  const counts = new ConnectionCounts(limits);
  const eventStreams = new EventStreams(counts, limits);
  const sockets = serveSockets(server, path, { ...options, counts, protocol: socketProtocol({ ...options, counts }) });
  server.addHook('preClose', async () => {
    eventStreams.cutAll();
    await sockets.closeAll(goingAway, 'The server stops');
  });
  return {
    eventStreams,
    restart() {
      eventStreams.cutAll();
      sockets.restartSubscribed();
    },
  };
}
