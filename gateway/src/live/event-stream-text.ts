import { setTimeout as delay } from 'node:timers/promises';
import type { LiveResult } from './format-event';

const comment = ':\n\n';

/**
 * Returns the text of an event stream: a `next` for each result, `complete` when the subscription has ended by itself, and a comment whenever nothing
 * else has been written for a while. A stream that is cut off has no `complete`, so that the client comes back.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md
 */
export async function* eventStreamText(
  results: AsyncGenerator<LiveResult>,
  pingIntervalMs: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  yield comment;
  let next = results.next();
  for (;;) {
    const result = await within(next, pingIntervalMs);
    if (result === null) yield comment;
    else if (!result.done) {
      yield `event: next\ndata: ${JSON.stringify(result.value)}\n\n`;
      next = results.next();
    } else {
      if (!signal.aborted) yield 'event: complete\ndata:\n\n';
      return;
    }
  }
}

/** Null when it takes longer. */
async function within<Value>(value: Promise<Value>, ms: number): Promise<Value | null> {
  const timer = new AbortController();
  try {
    return await Promise.race([value, delay(ms, null, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
