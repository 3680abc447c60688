import { EventEmitter, on } from 'node:events';

/** Brings what is published under topics. Who listens gets what is published from then on. */
export interface EventBus {
  /**
   * Returns the events of a topic until the signal is aborted.
   *
   * @throws OneGridError SUBSCRIPTION_SOURCE_LOST when what brings the events cannot be had
   */
  listen(topic: string, signal: AbortSignal): AsyncIterable<unknown>;
  close(): Promise<void>;
}

/** Hands events to those who listen in this process. */
export class Topics {
  readonly #emitter = new EventEmitter().setMaxListeners(0).on('error', () => undefined);

  publish(topic: string, event: unknown): void {
    this.#emitter.emit(nameOf(topic), event);
  }

  /** Ends every listening with a failure. */
  fail(failure: Error): void {
    this.#emitter.emit('error', failure);
  }

  /** @param ready is waited for first; whatever is published meanwhile is kept */
  async *listen(topic: string, signal: AbortSignal, ready: () => Promise<void>): AsyncGenerator<unknown> {
    try {
      const events = on(this.#emitter, nameOf(topic), { signal });
      await ready();
      for await (const [event] of events) yield event as unknown;
    } catch (failure) {
      if (!signal.aborted) throw failure;
    }
  }
}

/** Apart from the emitter's own events. */
function nameOf(topic: string): string {
  return `topic ${topic}`;
}
