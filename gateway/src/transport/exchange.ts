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

/**
 * What undici's connection tells of one request, in its own words. Its newer form of handler would cost an object around this one and all headers of the answer as
 * an object, where two of them are wanted.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (failure: unknown) => void;
  readonly #signal: CallSignal | null;
  readonly #parts: Buffer[] = [];
  readonly #giveUp = (failure: SubgraphFailure) => {
    this.#abort?.(failure);
    this.#reject(failure);
  };
  /** Null while the request waits for a connection. */
  #abort: ((failure: Error) => void) | null = null;
  #status = 0;
  #encoding: string | null = null;
  #cacheControl: string | null = null;

  constructor(resolve: (answer: HttpAnswer) => void, reject: (failure: unknown) => void, signal: CallSignal | null) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#signal = signal;
    signal?.listen(this.#giveUp);
  }

  onConnect(abort: (failure?: Error) => void): void {
    this.#abort = abort;
    if (this.#signal?.failure) abort(this.#signal.failure);
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    const encoding = headerIn(headers, 'content-encoding');
    this.#status = status;
    this.#cacheControl = headerIn(headers, 'cache-control');
    this.#encoding = encoding === 'identity' ? null : encoding;
    return true;
  }

  onData(part: Buffer): boolean {
    this.#parts.push(part);
    return true;
  }

  onComplete(): void {
    this.#signal?.forget(this.#giveUp);
    const [first] = this.#parts;
    const body = this.#parts.length === 1 && first ? first : Buffer.concat(this.#parts);
    this.#resolve({ status: this.#status, encoding: this.#encoding, cacheControl: this.#cacheControl, body });
  }

  onError(failure: Error): void {
    this.#signal?.forget(this.#giveUp);
    this.#reject(failure);
  }
}

/**
 * Returns a header's value; null when there is none. Several of one name are one list: https://www.rfc-editor.org/rfc/rfc9110#section-5.3
 *
 * @param headers names and values in turn, as they came
 * @param name    in lower case
 */
function headerIn(headers: readonly Buffer[], name: string): string | null {
  let found: string | null = null;
  for (let index = 0; index + 1 < headers.length; index += 2) {
    const key = headers[index];
    if (key?.length !== name.length || key.toString('latin1').toLowerCase() !== name) continue;
    const value = headers[index + 1]?.toString('latin1') ?? '';
    found = found === null ? value : `${found}, ${value}`;
  }
  return found;
}
