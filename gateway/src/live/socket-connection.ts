import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { Answering } from './answering';
import type { SocketState } from './socket-protocol';

/** https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number */
const serviceRestart = 1012;

/** Lets the protocol speak on a WebSocket until it is closed. A message is sent when the one before has left the process, so a slow client holds up only itself. */
export function connectSocket(
  socket: WebSocket,
  handshake: IncomingMessage,
  options: {
    readonly protocol: Server<SocketState>;
    readonly pingIntervalMs: number;
    readonly leave: () => void;
    /** Told of the connection's answers, to end its subscriptions. */
    readonly opened: (answering: Answering) => void;
    readonly log: Logger;
  },
): void {
  const { protocol, pingIntervalMs, leave, opened, log } = options;
  const ended = new AbortController();
  const close = (code: number, reason: string) => socket.close(code, reason);
  const answering = new Answering(() => close(serviceRestart, 'The supergraph is another one now'));
  const state: SocketState = { handshake, ended, close, leave: [leave], viewer: null, answering };

  function fail(failure: unknown): void {
    log.warn({ from: 'websocket', cause: failure instanceof Error ? failure.name : typeof failure }, 'socket failed');
    close(CloseCode.InternalServerError, 'Internal server error');
  }

  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => sent(socket, text),
      close,
      onMessage: (take) => void socket.on('message', (data) => void take(String(data)).catch(fail)),
    },
    state,
  );
  opened(answering);
  const stopPings = pingRegularly(socket, pingIntervalMs);
  // a message that is too large, or no WebSocket frame: the library closes the socket with its own code
  socket.on('error', () => undefined);
  socket.once('close', (code: number, reason: Buffer) => {
    stopPings();
    ended.abort();
    for (const each of state.leave) each();
    void Promise.resolve(closed(code, String(reason))).catch(fail);
  });
}

function sent(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState === socket.OPEN) socket.send(text, (failure) => (failure ? reject(failure) : resolve()));
    else resolve();
  });
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-5.5.2 */
function pingRegularly(socket: WebSocket, intervalMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) socket.terminate();
    else socket.ping();
    isAlive = false;
  }, intervalMs);
  return () => clearInterval(timer);
}
