import { CallSignal } from './call-signal';
import { SubgraphFailure } from './subgraph-failure';

/**
 * Returns what `work` returns, or fails when it takes too long or is no longer wanted. `work` is told through its signal, and is not waited for even when it ignores it.
 *
 * @param timeoutMs longest time that is waited, milliseconds
 * @param unwanted  aborted when nobody waits for the result any more
 * @throws SubgraphFailure TIMEOUT or ABORTED
 */
export function withDeadline<T>(
  timeoutMs: number,
  unwanted: CallSignal | undefined,
  work: (signal: CallSignal) => Promise<T>,
): Promise<T> {
  if (unwanted?.failure) return Promise.reject(new SubgraphFailure('ABORTED'));
  return new Promise((resolve, reject) => {
    const signal = new CallSignal();
    const end = (failure: SubgraphFailure) => {
      reject(failure);
      signal.abort(failure);
    };
    const abort = () => end(new SubgraphFailure('ABORTED'));
    const timer = setTimeout(() => end(new SubgraphFailure('TIMEOUT')), timeoutMs);
    unwanted?.listen(abort);
    const over = () => {
      clearTimeout(timer);
      unwanted?.forget(abort);
    };
    begun(work, signal).then(
      (result) => {
        over();
        resolve(result);
      },
      (failure: unknown) => {
        over();
        reject(failure);
      },
    );
  });
}

/** Work that throws at once fails like any other. */
function begun<T>(work: (signal: CallSignal) => Promise<T>, signal: CallSignal): Promise<T> {
  try {
    return work(signal);
  } catch (failure) {
    return Promise.reject(failure);
  }
}
