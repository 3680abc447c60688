import { type Dispatcher, Pool } from 'undici';
import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { SubgraphResponse } from '../../transport/subgraph-request';
import type { EventSource, SourceRequest, SourceSettings } from './event-source';
import { readEventStream } from './read-event-stream';

type Body = Dispatcher.ResponseData['body'];

/**
 * Returns the source of a subgraph that answers subscriptions as event streams, one connection for each.
 * GraphQL over Server-Sent Events, distinct connections mode: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md#distinct-connections-mode
 */
export function sseSource(url: URL, { connectTimeoutMs, maxAnswerBytes }: SourceSettings): EventSource {
  // not the pool of the calls: a stream keeps its connection for hours, and calls would wait for it
  const pool = new Pool(url.origin, { connectTimeout: connectTimeoutMs, headersTimeout: 0, bodyTimeout: 0 });
  const path = `${url.pathname}${url.search}`;
  return {
    async open(request, opening) {
      try {
        const signal = AbortSignal.any([request.signal, opening]);
        const { statusCode, headers, body } = await pool.request(post(path, request, signal));
        return String(headers['content-type']).startsWith('text/event-stream')
          ? eventsOf(body, maxAnswerBytes)
          : only(parseAnswer(statusCode, await textOf(body, maxAnswerBytes)));
      } catch (cause) {
        throw failureFrom(cause);
      }
    },
    close: () => pool.close(),
  };
}

function post(path: string, request: SourceRequest, signal: AbortSignal): Dispatcher.RequestOptions {
  const { query, variables, operationName, authorization, requestId, headers } = request;
  return {
    method: 'POST',
    path,
    headers: {
      ...headers,
      ...(authorization && { authorization }),
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(requestId && { 'x-request-id': requestId }),
    },
    body: JSON.stringify({ query, variables, operationName }),
    signal,
  };
}

async function* eventsOf(body: Body, maxEventBytes: number): AsyncGenerator<SubgraphResponse> {
  try {
    for await (const { name, data } of readEventStream(body, maxEventBytes)) {
      if (name === 'complete') return;
      if (name === 'next') yield parseAnswer(200, data);
    }
  } catch (cause) {
    throw failureFrom(cause);
  }
  // the stream has ended, but not the subscription
  throw new SubgraphFailure('UNREACHABLE');
}

async function* only(answer: SubgraphResponse): AsyncGenerator<SubgraphResponse> {
  yield answer;
}

/** @throws RangeError when it is larger */
async function textOf(body: Body, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw new RangeError('answer too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseAnswer(status: number, text: string): SubgraphResponse {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new SubgraphFailure(status === 200 ? 'UNREADABLE' : `HTTP_${status}`);
  }
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) return answer;
  throw new SubgraphFailure(status === 200 ? 'UNREADABLE' : `HTTP_${status}`);
}

function failureFrom(cause: unknown): SubgraphFailure {
  if (cause instanceof SubgraphFailure) return cause;
  return new SubgraphFailure(cause instanceof RangeError ? 'TOO_LARGE' : 'UNREACHABLE', cause);
}
