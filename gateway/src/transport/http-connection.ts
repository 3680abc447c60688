import { errors, Pool } from 'undici';
import { requestBody } from './request-body';
import { SubgraphFailure } from './subgraph-failure';
import type { Connection, SubgraphRequest, SubgraphResponse } from './subgraph-request';

export interface HttpConnectionSettings {
  /** Largest answer that is taken, bytes. */
  readonly maxAnswerBytes: number;
  /** Most connections to one subgraph; further requests wait for a free one. */
  readonly connectionLimit: number;
}

/**
 * Returns the way to a subgraph in another process: HTTP POST over a pool of connections that are kept alive.
 * GraphQL over HTTP, "POST": https://graphql.github.io/graphql-over-http/draft/#sec-POST
 */
export function httpConnection(url: URL, settings: HttpConnectionSettings): Connection {
  const pool = new Pool(url.origin, {
    connections: settings.connectionLimit,
    maxResponseSize: settings.maxAnswerBytes,
    // the caller's deadline ends a request that takes too long
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${url.pathname}${url.search}`;
  return {
    async send(request) {
      const { status, text } = await post(pool, path, request);
      return parseAnswer(status, text);
    },
    close: () => pool.close(),
  };
}

async function post(pool: Pool, path: string, request: SubgraphRequest): Promise<{ status: number; text: string }> {
  const { authorization, requestId, signal } = request;
  try {
    const answer = await pool.request({
      method: 'POST',
      path,
      headers: {
        ...(authorization && { authorization }),
        accept: 'application/json',
        'content-type': 'application/json',
        ...(requestId && { 'x-request-id': requestId }),
      },
      body: requestBody(request),
      signal,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
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
