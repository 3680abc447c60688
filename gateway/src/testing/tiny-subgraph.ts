import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { PlatformReport, VerifyCall, Viewer } from '@onegrid/schema';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import type { LocalSubgraph, SubgraphRequest, SubgraphResponse } from '../transport/subgraph-request';

/** What a resolver of a tiny subgraph gets. */
export interface TinyContext {
  readonly viewer: Viewer;
  readonly requestId: string | undefined;
  readonly platforms: PlatformReport[];
}

type Resolver = (source: never, args: never, context: TinyContext) => unknown;

export interface TinyDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

type SubgraphModule = Extract<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { typeDefs: unknown }
>;

/** Bytes that a faulty subgraph sends instead of its answer. */
interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@authenticated", "@requiresScopes", "@policy"])
`;

/** A real subgraph that believes only signed calls, and what can go wrong with it. */
export class TinySubgraph implements LocalSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly calls: SubgraphRequest[] = [];
  /** Connections that its HTTP server has seen. */
  connections = 0;
  readonly #schema: GraphQLSchema;
  readonly #verifyCall: VerifyCall;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  readonly #arrivals = new EventEmitter();
  #slowMs = 0;
  #raw: RawAnswer | null = null;

  constructor(definition: TinyDefinition, verifyCall: VerifyCall) {
    this.name = definition.name;
    this.sdl = link + definition.sdl;
    const resolvers = definition.resolvers as NonNullable<SubgraphModule['resolvers']>;
    this.#schema = buildSubgraphSchema([{ typeDefs: parse(this.sdl), resolvers }]);
    this.#verifyCall = verifyCall;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
    this.#server.on('connection', (socket: Socket) => {
      this.connections += 1;
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Where its HTTP server listens; a name that leads nowhere when it does not. */
  get url(): string {
    const address = this.#server.address() as AddressInfo | null;
    return address ? `http://127.0.0.1:${address.port}/graphql` : 'http://in-process.invalid/graphql';
  }

  /** Resolves when nobody is connected to its HTTP server any more. */
  async isLeft(): Promise<void> {
    await Promise.all([...this.#sockets].map((socket) => once(socket, 'close')));
  }

  /** Resolves when the next call has arrived, before it is answered. */
  async nextCall(): Promise<void> {
    await once(this.#arrivals, 'call');
  }

  /** Takes `ms` longer for every answer. */
  slow(ms: number): void {
    this.#slowMs = ms;
  }

  /** Answers with these bytes over HTTP. */
  babbles(body: string, status = 200, type = 'application/json'): void {
    this.#raw = { status, type, body };
  }

  async listens(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Stops listening and cuts every connection. */
  async goesDown(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    this.calls.push(request);
    this.#arrivals.emit('call');
    if (this.#slowMs > 0) await delay(this.#slowMs, undefined, { signal: request.signal });
    const viewer = await this.#verifyCall((request.authorization ?? '').replace('Bearer ', ''), this.name);
    const platforms: PlatformReport[] = [];
    const { data, errors } = await graphql({
      schema: this.#schema,
      source: request.query,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: { viewer, requestId: request.requestId, platforms } satisfies TinyContext,
    });
    return { data, ...(errors && { errors }), ...(platforms.length > 0 && { extensions: { platforms } }) };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const body = JSON.parse(await text(request)) as { query: string; variables?: Record<string, unknown> };
    const requestId = request.headers['x-request-id'];
    const answer = await this.execute({
      ...body,
      authorization: request.headers.authorization ?? '',
      requestId: typeof requestId === 'string' ? requestId : undefined,
      signal: gone.signal,
    });
    const raw = this.#raw ?? { status: 200, type: 'application/json', body: JSON.stringify(answer) };
    response.writeHead(raw.status, { 'content-type': raw.type }).end(raw.body);
  }
}
