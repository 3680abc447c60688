import { Readable } from 'node:stream';
import { errors, Pool } from 'undici';
import { callSignalOf } from './call-signal';
import { compressRequest, type SentBody } from './compress-request';
import { exchange } from './exchange';
import { multipartBody } from './multipart-body';
import { acceptedEncodings, readBody } from './read-body';
import { requestBody } from './request-body';
import { SubgraphFailure } from './subgraph-failure';
import { type Connection, needsNoEscape, type SubgraphRequest, type SubgraphResponse } from './subgraph-request';
import type { SubgraphSettings } from './subgraph-settings';

export type HttpConnectionSettings = Pick<
  SubgraphSettings,
  'maxAnswerBytes' | 'connectionLimit' | 'connectTimeoutMs' | 'compression'
>;

/**
 * Returns the way to a subgraph in another process: HTTP POST over a pool of connections that are kept alive.
 * GraphQL over HTTP, "POST": https://graphql.github.io/graphql-over-http/draft/#sec-POST
 */
export function httpConnection(url: URL, settings: HttpConnectionSettings): Connection {
  const pool = new Pool(url.origin, {
    connections: settings.connectionLimit,
    connectTimeout: settings.connectTimeoutMs,
    maxResponseSize: settings.maxAnswerBytes,
    // the caller's deadline ends a request that takes too long
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${url.pathname}${url.search}`;
  const { compression, maxAnswerBytes } = settings;
  return {
    async send(request) {
      const written = requestBody(request);
      const form = request.uploads?.length ? multipartBody(written, request.uploads) : null;
      try {
        const { body, encoding } =
          form || compression.requestsAboveBytes === null
            ? { body: written }
            : await compressRequest(written, compression.requestsAboveBytes);
        const headers = headersOf(request, compression, encoding, form?.headers ?? jsonHeaders);
        const sent = { method: 'POST', path, headers, body: form ? Readable.from(form.chunks) : body } as const;
        const answer = await exchange(pool, sent, callSignalOf(request));
        const text = readBody(answer, maxAnswerBytes);
        return readResponse(answer.status, typeof text === 'string' ? text : await text, answer.cacheControl);
      } catch (cause) {
        throw failureOfWire(cause);
      }
    },
    close: () => pool.close(),
    state() {
      const { running, queued, connected } = pool.stats;
      return { inFlight: running, queued, connections: connected };
    },
  };
}

function failureOfWire(cause: unknown): SubgraphFailure {
  if (cause instanceof SubgraphFailure) return cause;
  return new SubgraphFailure(cause instanceof errors.ResponseExceededMaxSizeError ? 'TOO_LARGE' : 'UNREACHABLE', cause);
}

/** Of a body that is JSON text. */
const jsonHeaders = Object.freeze({ 'content-type': 'application/json' });

/** Returns names and values in turn. No name comes twice; the gateway's own headers go before those of a configuration. */
function headersOf(
  { authorization, requestId, trace, headers: forwarded }: SubgraphRequest,
  compression: HttpConnectionSettings['compression'],
  encoding: SentBody['encoding'],
  ofBody: Readonly<Record<string, string>>,
): string[] {
  const headers = ['accept', 'application/json'];
  for (const name in ofBody) headers.push(name, ofBody[name] ?? '');
  if (authorization) headers.push('authorization', authorization);
  if (compression.answers) headers.push('accept-encoding', acceptedEncodings);
  if (encoding) headers.push('content-encoding', encoding);
  if (requestId) headers.push('x-request-id', requestId);
  if (trace) headers.push('traceparent', trace.traceparent);
  if (trace?.tracestate) headers.push('tracestate', trace.tracestate);
  if (!forwarded) return headers;
  const own = new Set(headers.filter((_each, index) => index % 2 === 0));
  for (const [name, value] of Object.entries(forwarded)) if (!own.has(name)) headers.push(name, value);
  return headers;
}

/** A subgraph may answer a GraphQL error with a 4xx or 5xx status; the body decides whether it is an answer at all. */
function readResponse(status: number, text: string, cacheControl: string | null): SubgraphResponse {
  const answer = parse(text);
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer))
    throw new SubgraphFailure(status === 200 ? 'UNREADABLE' : `HTTP_${status}`);
  const { data, errors, extensions } = answer as SubgraphResponse;
  return {
    data,
    errors,
    extensions,
    cacheControl: cacheControl ?? undefined,
    // what needs an escape was sent with one
    [needsNoEscape]: !text.includes('\\'),
  };
}

/** Returns undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
