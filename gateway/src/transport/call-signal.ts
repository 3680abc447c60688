import { failureOf, type SubgraphFailure } from './subgraph-failure';

type Listener = (failure: SubgraphFailure) => void;

/**
 * Tells one call that it is no longer wanted. An `AbortSignal` for whoever needs one is made when it is asked for: it costs more than all else about a call's
 * deadline, and a call over HTTP needs none.
 */
export class CallSignal {
  #failure: SubgraphFailure | null = null;
  #listeners: Listener[] = [];
  #controller: AbortController | null = null;

  /** Returns one that follows an `AbortSignal`. */
  static following(signal: AbortSignal): CallSignal {
    const following = new CallSignal();
    const abort = () => following.abort(failureOf(signal));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    return following;
  }

  /** Why the call is over; null while it is wanted. */
  get failure(): SubgraphFailure | null {
    return this.#failure;
  }

  get abortSignal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#failure) this.#controller.abort(this.#failure);
    }
    return this.#controller.signal;
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  forget(listener: Listener): void {
    const place = this.#listeners.lastIndexOf(listener);
    if (place >= 0) this.#listeners.splice(place, 1);
  }

  abort(failure: SubgraphFailure): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#controller?.abort(failure);
    for (const listener of [...this.#listeners]) listener(failure);
  }
}

/** Returns the signal of a request, whichever it has; null = it has none. `signal` is not read when there is a `callSignal`: that would make it. */
export function callSignalOf(request: {
  readonly callSignal?: CallSignal;
  readonly signal?: AbortSignal;
}): CallSignal | null {
  if (request.callSignal) return request.callSignal;
  return request.signal ? CallSignal.following(request.signal) : null;
}
