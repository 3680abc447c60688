import { SubgraphFailure } from './subgraph-failure';

/**
 * Returns what `work` returns, or fails when it takes too long or is no longer wanted. `work` is told through its signal, and is not waited for even when it ignores it.
 *
 * @param timeoutMs longest time that is waited, milliseconds
 * @param unwanted  aborted when nobody waits for the result any more
 * @throws SubgraphFailure TIMEOUT or ABORTED
 */
export async function withDeadline<T>(
  timeoutMs: number,
  unwanted: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { promise: ended, reject } = withRejection();
  const end = (failure: SubgraphFailure) => {
    reject(failure);
    controller.abort(failure);
  };
  const abort = () => end(new SubgraphFailure('ABORTED'));
  if (unwanted?.aborted) throw new SubgraphFailure('ABORTED');
  const timer = setTimeout(() => end(new SubgraphFailure('TIMEOUT')), timeoutMs);
  unwanted?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    unwanted?.removeEventListener('abort', abort);
  }
}

function withRejection(): { promise: Promise<never>; reject: (failure: SubgraphFailure) => void } {
  let reject: (failure: SubgraphFailure) => void = () => undefined;
  const promise = new Promise<never>((_resolve, fail) => {
    reject = fail;
  });
  return { promise, reject };
}
