import { createClient } from 'graphql-ws';
import { type ClientOptions, WebSocket } from 'ws';
import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { OpenSource } from './event-source';
import type { SourceSettings } from './sse-source';

/** How often a subgraph is pinged, and how long it may take to answer, milliseconds. */
const pingIntervalMs = 15_000;

/**
 * Returns the source of a subgraph that answers subscriptions over WebSockets, one for each, since each is another viewer's. The call token is in
 * `connection_init` as `authorization` and in the header of the handshake.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export function websocketSource(url: URL, settings: SourceSettings): OpenSource {
  return async function* open(request, opened) {
    const { query, variables, operationName, authorization, requestId, signal } = request;
    const headers = { ...(authorization && { authorization }), ...(requestId && { 'x-request-id': requestId }) };
    const client = createClient({
      url: url.href,
      webSocketImpl: socketWith({ headers, maxPayload: settings.maxAnswerBytes, handshakeTimeout: settings.timeoutMs }),
      connectionParams: headers,
      connectionAckWaitTimeout: settings.timeoutMs,
      lazy: true,
      retryAttempts: 0,
      keepAlive: pingIntervalMs,
      onNonLazyError: () => undefined,
    });
    watchPongs(client);
    client.on('connected', opened);
    const end = () => client.terminate();
    signal.addEventListener('abort', end, { once: true });
    try {
      yield* client.iterate({ query, variables, operationName });
    } catch (cause) {
      // an `error` message: the subgraph refuses the subscription
      if (Array.isArray(cause)) yield { errors: cause };
      else throw new SubgraphFailure('UNREACHABLE', cause instanceof Error ? cause : undefined);
    } finally {
      signal.removeEventListener('abort', end);
      await client.dispose();
    }
  };
}

function socketWith(options: ClientOptions) {
  return class extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, options);
    }
  };
}

function watchPongs(client: ReturnType<typeof createClient>): void {
  let timer: NodeJS.Timeout | undefined;
  const forget = () => clearTimeout(timer);
  client.on('ping', (isReceived) => {
    if (isReceived) return;
    forget();
    timer = setTimeout(() => client.terminate(), pingIntervalMs);
  });
  client.on('pong', forget);
  client.on('closed', forget);
}
