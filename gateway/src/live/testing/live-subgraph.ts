import { EventEmitter, on, once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, type GraphQLSchema, graphql, parse, subscribe } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { LocalSubgraph, SubgraphRequest, SubgraphResponse } from '../../transport/subgraph-request';

export interface Alert {
  readonly text: string | null;
  readonly house: { readonly id: string };
}

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes"])
  type Query { alive: Boolean }
  type Subscription {
    alerts(least: Int): Alert!
    secrets: Alert! @requiresScopes(scopes: [["secrets"]])
    refused: Alert
  }
  type Alert { text: String! house: House }
  type House @key(fields: "id", resolvable: false) { id: ID! }
`;

/** A real subgraph with alerts, over event streams and WebSockets (the servers of graphql-sse and graphql-ws) or in this process, and what can go wrong with it. */
export class LiveSubgraph implements LocalSubgraph {
  readonly name = 'alerts';
  readonly sdl = sdl;
  /** Authorizations with which it was subscribed to. */
  readonly authorizations: (string | undefined)[] = [];
  readonly #alerts = new EventEmitter();
  /** `listen` = somebody listens to alerts; `request` = a request or a handshake has come. */
  readonly arrivals = new EventEmitter();
  readonly #schema: GraphQLSchema;
  readonly #sockets = new Set<Socket>();
  #hangs = false;
  #rejects = false;
  #server: Server | null = null;
  #port = 0;

  constructor() {
    this.#alerts.setMaxListeners(0);
    const alerts = { subscribe: () => this.#events(), resolve: ([alert]: [Alert]) => alert };
    const refused = () => {
      throw new RangeError('not today');
    };
    this.#schema = buildSubgraphSchema({
      typeDefs: parse(sdl),
      resolvers: {
        Query: { alive: () => true },
        Subscription: { alerts, secrets: alerts, refused: { subscribe: refused } },
      },
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  get socketUrl(): string {
    return `ws://127.0.0.1:${this.#port}/graphql`;
  }

  /** How many listen to alerts now. */
  get listeners(): number {
    return this.#alerts.listenerCount('alert');
  }

  /** Resolves when somebody listens to alerts. */
  async listened(): Promise<void> {
    if (this.listeners === 0) await once(this.arrivals, 'listen');
  }

  /** Resolves when nobody listens to alerts. */
  async left(): Promise<void> {
    while (this.listeners > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  alert(alert: Alert): void {
    this.#alerts.emit('alert', alert);
  }

  async listens(): Promise<void> {
    const handle = createHandler({
      schema: this.#schema,
      onSubscribe: (request) => void this.authorizations.push(request.headers.get('authorization') ?? undefined),
    });
    const server = createServer((request, response) => {
      this.arrivals.emit('request');
      if (this.#hangs) return;
      if (this.#rejects) return void response.writeHead(401).end();
      if (request.headers.accept === 'text/event-stream') return void handle(request, response);
      void text(request).then(async (body) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(await this.execute(JSON.parse(body) as SubgraphRequest)));
      });
    });
    const sockets = new WebSocketServer({
      server,
      path: '/graphql',
      verifyClient: ({ req: handshake }, take) => {
        this.arrivals.emit('request');
        const { socket } = handshake;
        // a socket that nobody reads does not notice that its other end is gone
        if (this.#hangs) socket.resume().once('end', () => socket.end());
        else take(!this.#rejects, 401);
      },
    });
    useServer(
      {
        schema: this.#schema,
        onConnect: ({ connectionParams }) =>
          void this.authorizations.push(connectionParams?.authorization as string | undefined),
      },
      sockets,
    );
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Cuts every connection; takes new ones. */
  dropsConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Takes requests from now on, and answers none. */
  hangs(): void {
    this.#hangs = true;
  }

  /** Answers every request from now on with 401: it does not believe the call token. */
  rejects(): void {
    this.#rejects = true;
  }

  /** Resolves when nobody is connected any more. */
  async isLeft(): Promise<void> {
    await Promise.all([...this.#sockets].map((socket) => once(socket, 'close')));
  }

  /** Stops listening and cuts every connection; `listens` brings it back at the same address. */
  async goesDown(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.dropsConnections();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async execute({ query, variables }: SubgraphRequest): Promise<SubgraphResponse> {
    return graphql({ schema: this.#schema, source: query, variableValues: variables });
  }

  async *subscribe({ query, variables, authorization, signal }: SubgraphRequest): AsyncGenerator<SubgraphResponse> {
    this.authorizations.push(authorization);
    const events = await subscribe({ schema: this.#schema, document: parse(query), variableValues: variables });
    if (!(Symbol.asyncIterator in events)) return yield events as ExecutionResult;
    signal?.addEventListener('abort', () => void events.return(undefined));
    yield* events;
  }

  #events() {
    const events = on(this.#alerts, 'alert');
    this.arrivals.emit('listen');
    return events;
  }
}
