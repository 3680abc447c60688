import { randomFillSync } from 'node:crypto';
import type { IdGenerator } from '@opentelemetry/sdk-trace-node';

/** Bytes of an id: https://www.w3.org/TR/trace-context/#traceparent-header */
const traceIdBytes = 16;
const spanIdBytes = 8;

/** Random bytes that are fetched at once. */
const poolBytes = 4096;

/**
 * Makes the ids of traces and spans, hexadecimal. The id of the next trace can be seen before it is taken: whether a trace is recorded depends on it, and one that is
 * not needs no span.
 */
export class TraceIds implements IdGenerator {
  readonly #pool = Buffer.alloc(poolBytes);
  #used = poolBytes;
  /** Null = not made yet. */
  #nextTraceId: string | null = null;

  get nextTraceId(): string {
    this.#nextTraceId ??= this.#random(traceIdBytes);
    return this.#nextTraceId;
  }

  generateTraceId(): string {
    const traceId = this.nextTraceId;
    this.#nextTraceId = null;
    return traceId;
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
