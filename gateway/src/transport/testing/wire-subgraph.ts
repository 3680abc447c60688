import { EventEmitter, once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';

/** What the subgraph does with one request. */
export type Behaviour = (response: ServerResponse) => void;

export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
  /** As JSON, decompressed when need be. */
  readonly body: { readonly query: string; readonly variables?: Record<string, unknown> };
}

export const answers =
  (data: unknown, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ data }));

export const failsWith =
  (status: number): Behaviour =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<html>');

export const drops: Behaviour = (response) => void response.destroy();

/** Takes the request and never answers. */
export const hangs: Behaviour = () => undefined;

/** Sends an answer that never ends. */
export const neverEnds: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":{"x":"');
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(1_000)));
  };
  response.on('drain', more);
  more();
};

export const compressed =
  (encoding: string, content: string): Behaviour =>
  (response) => {
    const bytes = encoding === 'br' ? brotliCompressSync(content) : gzipSync(content);
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(bytes);
  };

/** An HTTP server that behaves as told: request by request, then always like the last. */
export class WireSubgraph {
  readonly seen: SeenRequest[] = [];
  #behaviours: Behaviour[] = [answers({ ok: true })];
  readonly #held: ServerResponse[] = [];
  readonly #arrivals = new EventEmitter();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#take(request, response));
  }

  static async start(): Promise<WireSubgraph> {
    const subgraph = new WireSubgraph();
    await new Promise<void>((resolve) => subgraph.#server.listen(0, '127.0.0.1', resolve));
    return subgraph;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`);
  }

  behaves(...behaviours: Behaviour[]): void {
    this.#behaviours = behaviours;
  }

  /** Keeps requests unanswered until `release`. */
  holds(): void {
    this.behaves((response) => void this.#held.push(response));
  }

  /** Answers what is held, and what still comes, like this. */
  release(behaviour: Behaviour = answers({ ok: true })): void {
    this.behaves(behaviour);
    for (const response of this.#held.splice(0)) behaviour(response);
  }

  /** Resolves when it has seen so many requests. */
  async hasSeen(count: number): Promise<void> {
    while (this.seen.length < count) await once(this.#arrivals, 'request');
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await buffer(request);
    const content = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
    this.seen.push({ headers: request.headers, body: JSON.parse(content.toString('utf8')) as SeenRequest['body'] });
    const [first, ...rest] = this.#behaviours;
    if (rest.length > 0) this.#behaviours = rest;
    first?.(response);
    this.#arrivals.emit('request');
  }
}
