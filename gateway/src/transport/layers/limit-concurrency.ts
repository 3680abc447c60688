import { failureOf, SubgraphFailure } from '../subgraph-failure';
import { type MakeLayer, startThrough } from './layer';

/** Lets only so many calls be under way at the same time; further ones wait, first come first served; beyond the queue they are refused as OVERLOADED. */
export const limitConcurrency: MakeLayer = ({ concurrencyLimit: limit, queueLimit }, { subgraph, events }) => {
  if (limit === null) return null;
  return (next) => {
    let inFlight = 0;
    // a set keeps its order, and whoever gives up leaves it at once
    const waiting = new Set<() => void>();

    function turn(signal: AbortSignal | undefined): Promise<void> {
      if (waiting.size >= queueLimit) {
        events.refused?.(subgraph, 'OVERLOADED');
        throw new SubgraphFailure('OVERLOADED');
      }
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(start);
          reject(failureOf(signal));
        };
        const start = () => {
          waiting.delete(start);
          signal?.removeEventListener('abort', giveUp);
          resolve();
        };
        if (signal?.aborted) return reject(failureOf(signal));
        signal?.addEventListener('abort', giveUp, { once: true });
        waiting.add(start);
      });
    }

    /** Hands the place on to the first that waits. */
    function leave(): void {
      const [first] = waiting;
      if (first) first();
      else inFlight -= 1;
    }

    /** @param waiter whose signal is made only when it is read, so it is read only when there is something to wait for */
    const inTurn = async <T>(waiter: { readonly signal?: AbortSignal }, work: () => Promise<T>): Promise<T> => {
      if (inFlight < limit) inFlight += 1;
      else await turn(waiter.signal);
      try {
        return await work();
      } finally {
        leave();
      }
    };

    return {
      ...next,
      send: (request) => inTurn(request, () => next.send(request)),
      start: (work, signal) => inTurn({ signal }, () => startThrough(next, work, signal)),
      state() {
        const inner = next.state?.();
        return { ...inner, inFlight, queued: waiting.size + (inner?.queued ?? 0) };
      },
    };
  };
};
