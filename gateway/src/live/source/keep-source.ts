import { setTimeout as delay } from 'node:timers/promises';
import { OneGridError } from '@onegrid/schema';
import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { SubgraphResponse } from '../../transport/subgraph-request';

const firstWaitMs = 100;
const longestWaitMs = 5_000;

export interface KeptSource {
  /** Opens the source anew, with a fresh call token. */
  readonly open: () => Promise<AsyncIterable<SubgraphResponse>>;
  /** How long a source that died is tried again, milliseconds. */
  readonly retryMs: number;
  /** Told of each death that is followed by another attempt. */
  readonly onDeath: (failure: SubgraphFailure) => void;
  readonly signal: AbortSignal;
}

/**
 * Returns the events of a source, subscribed again when it dies.
 *
 * States: opening → open → (dies) waiting → opening …; ended when the subgraph completes or nobody listens any more.
 * The wait starts at 100 ms and doubles up to 5 s; it starts anew when a source has brought an event. Events between death and resubscription are lost: the
 * protocols have no way to ask for them.
 *
 * @throws SubgraphFailure when the source cannot be opened the first time; OneGridError SUBSCRIPTION_SOURCE_LOST when it cannot be had again in time
 */
export async function* keepSource({ open, retryMs, onDeath, signal }: KeptSource): AsyncGenerator<SubgraphResponse> {
  const state = { wasOpen: false, diedAtMs: 0, waitMs: firstWaitMs };
  for (;;) {
    try {
      const events = await open();
      state.wasOpen = true;
      for await (const event of events) {
        Object.assign(state, { diedAtMs: 0, waitMs: firstWaitMs });
        yield event;
      }
      return;
    } catch (failure) {
      if (signal.aborted) return;
      if (!(failure instanceof SubgraphFailure) || !state.wasOpen) throw failure;
      const nowMs = performance.now();
      state.diedAtMs ||= nowMs;
      if (nowMs + state.waitMs - state.diedAtMs > retryMs)
        throw new OneGridError('SUBSCRIPTION_SOURCE_LOST', { cause: failure });
      onDeath(failure);
    }
    if (!(await waited(state.waitMs, signal))) return;
    state.waitMs = Math.min(state.waitMs * 2, longestWaitMs);
  }
}

/** False when nobody listens any more. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
