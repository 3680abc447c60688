import { OneGridError } from '@onegrid/schema';

/**
 * Returns the events of a source, which is read whether or not anybody takes them: a source must not be held up by a slow client. Ends when the signal is
 * aborted; the source is then closed.
 *
 * @param limit most events that wait to be taken
 * @throws OneGridError SUBSCRIPTION_TOO_SLOW when more would wait; whatever the source throws, after the events that came before
 */
export async function* bufferEvents<Event>(
  source: AsyncIterable<Event>,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<Event> {
  const waiting: Event[] = [];
  const state: { end: { readonly failure?: unknown } | null; wake: () => void } = { end: null, wake: () => undefined };
  const wake = () => state.wake();

  async function read(): Promise<void> {
    for await (const event of source) {
      if (signal.aborted) return;
      if (waiting.length >= limit) {
        waiting.length = 0;
        throw new OneGridError('SUBSCRIPTION_TOO_SLOW');
      }
      waiting.push(event);
      wake();
    }
  }

  signal.addEventListener('abort', wake);
  void read()
    .then(
      () => {
        state.end = {};
      },
      (failure: unknown) => {
        state.end = { failure };
      },
    )
    .then(wake);
  try {
    for (;;) {
      if (signal.aborted) return;
      const [event] = waiting;
      if (waiting.length > 0) {
        waiting.shift();
        yield event as Event;
      } else if (state.end) {
        if ('failure' in state.end) throw state.end.failure;
        return;
      } else
        await new Promise<void>((resolve) => {
          state.wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener('abort', wake);
  }
}
