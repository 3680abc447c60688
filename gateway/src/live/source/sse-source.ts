import { Agent, request as send } from 'undici';
import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { SubgraphResponse } from '../../transport/subgraph-request';
import type { OpenSource, SourceRequest } from './event-source';
import { readEventStream } from './read-event-stream';

export interface SourceSettings {
  /** Largest event that is taken, bytes. */
  readonly maxAnswerBytes: number;
  /** Longest time until a subgraph takes a subscription, milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Returns the source of a subgraph that answers subscriptions as event streams, one connection for each.
 * GraphQL over Server-Sent Events, distinct connections mode: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md#distinct-connections-mode
 */
export function sseSource(url: URL, settings: SourceSettings): OpenSource {
  const dispatcher = new Agent({ headersTimeout: settings.timeoutMs, bodyTimeout: 0 });
  return async function* open(request, opened) {
    try {
      const answer = await post(url, dispatcher, request);
      if (!String(answer.headers['content-type']).startsWith('text/event-stream')) {
        yield parseAnswer(answer.statusCode, await answer.body.text());
        return;
      }
      opened();
      for await (const { name, data } of readEventStream(answer.body, settings.maxAnswerBytes)) {
        if (name === 'complete') return;
        if (name === 'next') yield parseAnswer(200, data);
      }
      // the stream has ended, but not the subscription
      throw new SubgraphFailure('UNREACHABLE');
    } catch (cause) {
      if (cause instanceof SubgraphFailure) throw cause;
      throw new SubgraphFailure(cause instanceof RangeError ? 'TOO_LARGE' : 'UNREACHABLE', cause);
    }
  };
}

function post(url: URL, dispatcher: Agent, request: SourceRequest) {
  const { query, variables, operationName, authorization, requestId, signal } = request;
  return send(url, {
    dispatcher,
    method: 'POST',
    headers: {
      ...(authorization && { authorization }),
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(requestId && { 'x-request-id': requestId }),
    },
    body: JSON.stringify({ query, variables, operationName }),
    signal,
  });
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
