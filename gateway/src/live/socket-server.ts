import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { handleProtocols, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Answering } from './answering';
import type { ConnectionCounts } from './connection-counts';
import type { LiveLimits } from './live-limits';
import { connectSocket } from './socket-connection';
import type { SocketState } from './socket-protocol';

/** How long a client may take to close its side when the server stops, milliseconds. */
const closingMs = 1_000;

export interface SocketServer {
  /** Closes every connection with a code and waits for it. */
  closeAll(code: number, reason: string): Promise<void>;
  /** Ends the connections that have subscriptions, each when its other operations are answered. */
  restartSubscribed(): void;
}

/**
 * Takes WebSockets at a path of an HTTP server. No cookie signs anybody in, so a page of another origin gains nothing by opening one in a visitor's browser.
 *
 * @param maxMessageBytes largest message of a client
 */
export function serveSockets(
  server: FastifyInstance,
  path: string,
  options: {
    readonly protocol: Server<SocketState>;
    readonly counts: ConnectionCounts;
    readonly limits: LiveLimits;
    readonly maxMessageBytes: number;
    readonly log: Logger;
  },
): SocketServer {
  const { protocol, counts, limits, maxMessageBytes, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, handleProtocols });

  const open = new Set<Answering>();

  function upgrade(handshake: IncomingMessage, connection: Duplex, head: Buffer): void {
    const leave = handshake.url?.split('?')[0] === path ? counts.enter() : undefined;
    if (!leave) {
      refuse(connection, leave === null ? '503 Service Unavailable' : '404 Not Found');
      return;
    }
    connection.once('close', leave);
    sockets.handleUpgrade(handshake, connection, head, (socket) =>
      connectSocket(socket, handshake, {
        protocol,
        pingIntervalMs: limits.pingIntervalMs,
        leave,
        log,
        opened: (answering) => {
          open.add(answering);
          socket.once('close', () => open.delete(answering));
        },
      }),
    );
  }

  server.server.on('upgrade', upgrade);
  return {
    restartSubscribed() {
      for (const each of open) each.restart();
    },
    async closeAll(code, reason) {
      await Promise.all(
        [...sockets.clients].map(async (client) => {
          const closed = new Promise<void>((resolve) => client.once('close', () => resolve()));
          client.close(code, reason);
          const timer = setTimeout(() => client.terminate(), closingMs);
          await closed;
          clearTimeout(timer);
        }),
      );
    },
  };
}

function refuse(connection: Duplex, status: string): void {
  connection.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}
