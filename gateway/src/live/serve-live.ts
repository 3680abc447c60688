import type { FastifyInstance } from 'fastify';
import { ConnectionCounts } from './connection-counts';
import { EventStreams } from './event-streams';
import type { LiveSettings } from './live-settings';
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
  settings: LiveSettings & { readonly maxMessageBytes: number },
): Live {
  const { limits } = settings;
  const counts = new ConnectionCounts(limits);
  const eventStreams = new EventStreams(counts, limits);
  const sockets = serveSockets(server, path, { ...settings, counts, protocol: socketProtocol(settings, counts) });
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
