import { randomFillSync } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-node';

/** Bytes of an id: https://www.w3.org/TR/trace-context/#traceparent-header */
const traceIdBytes = 16;
const spanIdBytes = 8;

/** Random bytes that are fetched at once. */
const poolBytes = 4096;

/** Makes the ids of traces and spans, hexadecimal. */
export class TraceIds implements IdGenerator {
  readonly #pool = Buffer.alloc(poolBytes);
  #used = poolBytes;

  generateTraceId(): string {
    return this.#random(traceIdBytes);
  }

  generateSpanId(): string {
    return this.#random(spanIdBytes);
  }

  #random(bytes: number): string {
    if (this.#used + bytes > poolBytes) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    this.#used += bytes;
    return this.#pool.toString('hex', this.#used - bytes, this.#used);
  }
}
