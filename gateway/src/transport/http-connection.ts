import { Readable } from 'node:stream';
import { errors, Pool } from 'undici';
import { callSignalOf } from './call-signal';
import { compressRequest } from './compress-request';
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
  return {
    async send(request) {
      const { status, text, cacheControl } = await post(pool, path, request, settings);
      const answer = parseAnswer(status, text);
      // what needs an escape was sent with one
      const marks = text.includes('\\') ? {} : { [needsNoEscape]: true };
      return { ...answer, ...marks, ...(cacheControl !== null && { cacheControl }) };
    },
    close: () => pool.close(),
    state() {
      const { running, queued, connected } = pool.stats;
      return { inFlight: running, queued, connections: connected };
    },
  };
}

async function post(
  pool: Pool,
  path: string,
  request: SubgraphRequest,
  { compression, maxAnswerBytes }: HttpConnectionSettings,
): Promise<{ status: number; text: string; cacheControl: string | null }> {
  const { authorization, requestId, trace, uploads } = request;
  const callSignal = callSignalOf(request);
  const written = requestBody(request);
  const form = uploads?.length ? multipartBody(written, uploads) : null;
  try {
    const { body, encoding } =
      form || compression.requestsAboveBytes === null
        ? { body: written }
        : await compressRequest(written, compression.requestsAboveBytes);
    const headers: Record<string, string> = request.headers ? { ...request.headers } : {};
    if (authorization) headers.authorization = authorization;
    if (compression.answers) headers['accept-encoding'] = acceptedEncodings;
    if (encoding) headers['content-encoding'] = encoding;
    headers.accept = 'application/json';
    headers['content-type'] = 'application/json';
    if (requestId) headers['x-request-id'] = requestId;
    if (form) Object.assign(headers, form.headers);
    if (trace) Object.assign(headers, trace);
    const sent = { method: 'POST', path, headers, body: form ? Readable.from(form.chunks) : body } as const;
    const answer = await exchange(pool, sent, callSignal);
    const text = await readBody(answer, maxAnswerBytes);
    return { status: answer.status, text, cacheControl: answer.cacheControl };
  } catch (cause) {
    if (cause instanceof SubgraphFailure) throw cause;
    throw new SubgraphFailure(
      cause instanceof errors.ResponseExceededMaxSizeError ? 'TOO_LARGE' : 'UNREACHABLE',
      cause,
    );
  }
}

/** A subgraph may answer a GraphQL error with a 4xx or 5xx status; the body decides whether it is an answer at all. */
function parseAnswer(status: number, text: string): SubgraphResponse {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) return answer;
  } catch {
    throw new SubgraphFailure(status === 200 ? 'UNREADABLE' : `HTTP_${status}`);
  }
  throw new SubgraphFailure(status === 200 ? 'UNREADABLE' : `HTTP_${status}`);
}
