import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayRequest } from '../request';
import type { Identity } from '../verify/identity';
import { ConnectionCounts } from './connection-counts';
import { EventStreams } from './event-streams';
import type { LiveLimits } from './live-limits';
import { socketProtocol } from './socket-protocol';
import { serveSockets } from './socket-server';

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 and https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number */
const goingAway = 1001;
const serviceRestart = 1012;

export interface Live {
  readonly eventStreams: EventStreams;
  /** Ends every connection because the supergraph is another one now; clients come back and are checked against it. */
  restart(): Promise<void>;
}

/** Serves WebSockets and event streams at a path of an HTTP server; all of them end when the server stops. */
export function serveLive(
  server: FastifyInstance,
  path: string,
  options: {
    readonly apollo: ApolloServer<GatewayRequest>;
    readonly identity: Identity | null;
    readonly limits: LiveLimits;
    readonly maxMessageBytes: number;
    readonly log: Logger;
  },
): Live {
  const { apollo, limits } = options;
  const counts = new ConnectionCounts(limits);
  const eventStreams = new EventStreams(apollo, counts, limits);
  const sockets = serveSockets(server, path, { ...options, counts, protocol: socketProtocol({ ...options, counts }) });
  server.addHook('preClose', async () => {
    eventStreams.cutAll();
    await sockets.closeAll(goingAway, 'The server stops');
  });
  return {
    eventStreams,
    async restart() {
      eventStreams.cutAll();
      await sockets.closeAll(serviceRestart, 'The supergraph is another one now');
    },
  };
}
