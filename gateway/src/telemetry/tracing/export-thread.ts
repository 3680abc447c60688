import { Worker } from 'node:worker_threads';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { threadProgram } from '../../thread-program';

/** Spans on their way to the thread, as OTLP in JSON: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export interface SentSpans {
  readonly id: number;
  readonly written: Uint8Array;
}

/** What the thread says when the collector has them, or will not get them. */
export interface SpansReceipt {
  readonly id: number;
  readonly failure: string | null;
}

type Report = Parameters<SpanExporter['export']>[1];

/** `ExportResultCode` of `@opentelemetry/core`. */
const success = 0;
const failed = 1;

/**
 * Sends spans from a thread of its own. OpenTelemetry's exporter uses the HTTP client of Node.js, which shares its streams with the HTTP server: once the client has
 * run in this thread, V8 compiles them for both, and every request of the graph pays for that, traced or not.
 *
 * States: RUNNING, from the start → ABSENT, when it dies; what it has not acknowledged has failed → RUNNING, at the next spans.
 */
export class ExportThread implements SpanExporter {
  readonly #pending = new Map<number, Report>();
  #worker: Worker | null = this.#start();
  #lastId = 0;
  #nothingPending: (() => void) | null = null;

  export(spans: ReadableSpan[], report: Report): void {
    const written = JsonTraceSerializer.serializeRequest(spans);
    if (written) this.#send(written, report);
    else report({ code: failed });
  }

  /** Resolves when the collector has got, or will not get, what it was sent. */
  async forceFlush(): Promise<void> {
    if (this.#pending.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#nothingPending = resolve;
    });
  }

  async shutdown(): Promise<void> {
    await this.forceFlush();
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #send(written: Uint8Array, report: Report): void {
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    this.#lastId += 1;
    this.#pending.set(this.#lastId, report);
    worker.ref();
    worker.postMessage({ id: this.#lastId, written } satisfies SentSpans);
  }

  #start(): Worker {
    // the environment says where to and how; it writes nothing, so that no stream need carry that
    const options = { env: process.env, stdout: true, stderr: true };
    const worker = new Worker(threadProgram(__dirname, 'export-thread.worker'), options);
    // an idle thread keeps no process alive
    worker.unref();
    worker.on('message', ({ id, failure }: SpansReceipt) => this.#settle(id, failure));
    worker.on('error', (cause) => {
      if (worker === this.#worker) this.#worker = null;
      for (const id of [...this.#pending.keys()]) this.#settle(id, cause.message);
    });
    return worker;
  }

  #settle(id: number, failure: string | null): void {
    const report = this.#pending.get(id);
    this.#pending.delete(id);
    report?.(failure === null ? { code: success } : { code: failed, error: new Error(failure) });
    if (this.#pending.size > 0) return;
    this.#worker?.unref();
    this.#nothingPending?.();
    this.#nothingPending = null;
  }
}
