import { randomBytes } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-node';

/** Digits of an id: https://www.w3.org/TR/trace-context/#traceparent-header */
const traceIdDigits = 32;
const spanIdDigits = 16;

/** Random bytes that are fetched at once. */
const poolBytes = 4096;

/** Makes the ids of traces and spans, hexadecimal. */
export class TraceIds implements IdGenerator {
  #pool = '';
  #used = 0;

  generateTraceId(): string {
    return this.#random(traceIdDigits);
  }

  generateSpanId(): string {
    return this.#random(spanIdDigits);
  }

  #random(digits: number): string {
    if (this.#used + digits > this.#pool.length) {
      this.#pool = randomBytes(poolBytes).toString('hex');
      this.#used = 0;
    }
    this.#used += digits;
    return this.#pool.slice(this.#used - digits, this.#used);
  }
}
