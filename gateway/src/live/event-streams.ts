import { Readable } from 'node:stream';
import type { ApolloServer, HTTPGraphQLResponse } from '@apollo/server';
import { OneGridError } from '@onegrid/schema';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headerMap } from '../http/header-map';
import type { GatewayRequest } from '../request';
import { readBearerToken } from '../verify/bearer-token';
import { tokenExpiryMs } from '../verify/token-expiry';
import { type ConnectionCounts, ownerOf } from './connection-counts';
import { eventStreamText } from './event-stream-text';
import type { LiveResult } from './format-event';
import type { LiveLimits } from './live-limits';
import { resultStream } from './result-stream';

/** A stream whose client takes nothing for so many pings is cut off. */
const stalledPings = 3;

/**
 * Answers operations of clients that accept `text/event-stream`, in distinct connections mode.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md#distinct-connections-mode
 */
export class EventStreams {
  readonly #counts: ConnectionCounts;
  readonly #limits: LiveLimits;
  readonly #open = new Set<FastifyReply>();

  constructor(counts: ConnectionCounts, limits: LiveLimits) {
    this.#counts = counts;
    this.#limits = limits;
  }

  /** Takes the operation through the same steps as any other. What fails before it is executed is answered as JSON with its status. */
  async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    record: GatewayRequest,
    apollo: ApolloServer<GatewayRequest>,
  ): Promise<FastifyReply> {
    const leave = this.#enter(request, record);
    if (leave === null) throw new OneGridError('TOO_MANY_SUBSCRIPTIONS');
    reply.raw.once('close', leave);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asJsonRequest(request),
      context: async () => record,
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    const results = resultsOf(answer, reply, record);
    if (results === null) return reply.code(answer.status ?? 200).send(textOf(answer));
    this.#watch(request, reply);
    const text = eventStreamText(results, this.#limits.pingIntervalMs, record.signal.abortSignal);
    return reply
      .code(200)
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-cache, no-transform')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(text));
  }

  /** Cuts every stream off; its client comes back. */
  cutAll(): void {
    for (const reply of this.#open) reply.raw.destroy();
  }

  #enter(request: FastifyRequest, { viewer }: GatewayRequest): (() => void) | null {
    const leave = this.#counts.enter();
    const leaveAs = leave && this.#counts.enterAs(ownerOf(viewer?.subject ?? null, request.socket.remoteAddress));
    if (!leaveAs) leave?.();
    return leaveAs && (() => [leave(), leaveAs()]);
  }

  #watch(request: FastifyRequest, reply: FastifyReply): void {
    this.#open.add(reply);
    const cut = () => void reply.raw.destroy();
    const token = readBearerToken(request.headers.authorization);
    const expiresAtMs = token === null ? null : tokenExpiryMs(token);
    const timer = expiresAtMs === null ? undefined : setTimeout(cut, Math.min(expiresAtMs - Date.now(), 2 ** 31 - 1));
    reply.raw.setTimeout(this.#limits.pingIntervalMs * stalledPings, cut);
    reply.raw.once('close', () => {
      clearTimeout(timer);
      this.#open.delete(reply);
    });
  }
}

/** Null when the operation was refused before it was executed. */
function resultsOf(
  answer: HTTPGraphQLResponse,
  reply: FastifyReply,
  record: GatewayRequest,
): AsyncGenerator<LiveResult> | null {
  const events = record.later?.events;
  if (events)
    return resultStream(
      record,
      events,
      () => reply.raw.destroy(),
      () => undefined,
    );
  return (answer.status ?? 200) === 200 ? only(JSON.parse(textOf(answer)) as LiveResult) : null;
}

async function* only(result: LiveResult): AsyncGenerator<LiveResult> {
  yield result;
}

function textOf({ body }: HTTPGraphQLResponse): string {
  return body.kind === 'complete' ? body.string : '';
}

/** The first answer is taken as JSON; what is made of it is an event stream. */
function asJsonRequest(request: FastifyRequest) {
  const headers = headerMap(request.headers);
  headers.set('accept', 'application/json');
  const { search } = new URL(request.url, 'http://localhost');
  return { method: request.method.toUpperCase(), headers, search, body: request.body };
}
