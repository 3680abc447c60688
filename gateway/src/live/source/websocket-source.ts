import { type Client, createClient } from 'graphql-ws';
import { type ClientOptions, WebSocket } from 'ws';
import { failureOf } from '../../transport/subgraph-failure';
import type { SubgraphResponse } from '../../transport/subgraph-request';
import type { EventSource, SourceRequest, SourceSettings } from './event-source';
import { socketFailure } from './socket-failure';

/** How often a subgraph is pinged, and how long it may take to answer, milliseconds. */
const pingIntervalMs = 15_000;

/**
 * Returns the source of a subgraph that answers subscriptions over WebSockets, one for each, since each is another viewer's. The call token is in
 * `connection_init` as `authorization` and in the header of the handshake.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 */
export function websocketSource(url: URL, settings: SourceSettings): EventSource {
  return {
    async open(request, opening) {
      const { query, variables, operationName } = request;
      const client = connect(url, request, settings);
      const connected = connectionOf(client);
      const unwanted = AbortSignal.any([request.signal, opening]);
      const end = () => client.terminate();
      const results = client.iterate({ query, variables, operationName });
      unwanted.addEventListener('abort', end, { once: true });
      const over = async () => {
        unwanted.removeEventListener('abort', end);
        await client.dispose();
      };
      try {
        await connected;
      } catch (cause) {
        await over();
        throw opening.aborted ? failureOf(opening) : socketFailure(cause);
      }
      return eventsOf(results, over);
    },
    close: () => Promise.resolve(),
  };
}

function connect(url: URL, request: SourceRequest, { connectTimeoutMs, maxAnswerBytes }: SourceSettings): Client {
  const { authorization, requestId } = request;
  const said = { ...(authorization && { authorization }), ...(requestId && { 'x-request-id': requestId }) };
  const headers = { ...request.headers, ...said };
  const client = createClient({
    url: url.href,
    webSocketImpl: socketWith({ headers, maxPayload: maxAnswerBytes, handshakeTimeout: connectTimeoutMs }),
    connectionParams: said,
    lazy: true,
    retryAttempts: 0,
    keepAlive: pingIntervalMs,
    onNonLazyError: () => undefined,
  });
  watchPongs(client);
  return client;
}

/** Resolves when the subgraph has acknowledged the connection; rejects with what ended it before. */
async function connectionOf(client: Client): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('error', reject);
    client.on('closed', reject);
  });
}

async function* eventsOf(results: AsyncIterable<unknown>, over: () => Promise<void>): AsyncGenerator<SubgraphResponse> {
  try {
    for await (const result of results) yield result as SubgraphResponse;
  } catch (cause) {
    // an `error` message: the subgraph refuses the subscription
    if (Array.isArray(cause)) yield { errors: cause };
    else throw socketFailure(cause);
  } finally {
    await over();
  }
}

function socketWith(options: ClientOptions) {
  return class extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, options);
      // one that is given up while it connects still tells of its end, when nobody listens any more
      this.on('error', () => undefined);
    }
  };
}

function watchPongs(client: Client): void {
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
