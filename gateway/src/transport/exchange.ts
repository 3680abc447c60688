import type { Dispatcher } from 'undici';
import type { CallSignal } from './call-signal';
import type { SubgraphFailure } from './subgraph-failure';

/** The answer to one HTTP request, whole. */
export interface HttpAnswer {
  readonly status: number;
  /** Null = as it is. */
  readonly encoding: string | null;
  /** The header of that name; null = none. */
  readonly cacheControl: string | null;
  readonly body: Buffer;
}

type Request = Omit<Dispatcher.DispatchOptions, 'method'> & { readonly method: 'POST' };

/**
 * Returns the answer to an HTTP request. The whole body is wanted in any case, so its parts are gathered as they come, without a stream in between.
 *
 * @param signal ends the request when it is aborted
 * @throws SubgraphFailure when aborted, else what the connection failed with
 */
export function exchange(dispatcher: Dispatcher, request: Request, signal: CallSignal | null): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.failure) return reject(signal.failure);
    dispatcher.dispatch(request, new Exchange(resolve, reject, signal));
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (failure: unknown) => void;
  readonly #signal: CallSignal | null;
  readonly #parts: Buffer[] = [];
  readonly #abort = (failure: SubgraphFailure) => {
    this.#controller?.abort(failure);
    this.#reject(failure);
  };
  /** Null while the request waits for a connection. */
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #encoding: string | null = null;
  #cacheControl: string | null = null;

  constructor(resolve: (answer: HttpAnswer) => void, reject: (failure: unknown) => void, signal: CallSignal | null) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = signal;
    signal?.listen(this.#abort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal?.failure) controller.abort(this.#signal.failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    const encoding = headers['content-encoding'];
    const cacheControl = headers['cache-control'];
    this.#status = status;
    this.#cacheControl = cacheControl === undefined ? null : String(cacheControl);
    this.#encoding = encoding === undefined || encoding === 'identity' ? null : String(encoding);
  }

  onResponseData(_controller: Dispatcher.DispatchController, part: Buffer): void {
    this.#parts.push(part);
  }

  onResponseEnd(): void {
    this.#signal?.forget(this.#abort);
    const [first] = this.#parts;
    const body = this.#parts.length === 1 && first ? first : Buffer.concat(this.#parts);
    this.#resolve({ status: this.#status, encoding: this.#encoding, cacheControl: this.#cacheControl, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, failure: Error): void {
    this.#signal?.forget(this.#abort);
    this.#reject(failure);
  }
}
