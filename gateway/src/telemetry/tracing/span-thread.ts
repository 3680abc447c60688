import { Worker } from 'node:worker_threads';
import { threadProgram } from '../../thread-program';
import type { ToldPart, ToldRequest } from './told-request';
import type { ToldSpan } from './told-span';

/** With what a thread starts. */
export interface SpanThreadStart {
  /** `service.name` when the environment gives none. */
  readonly serviceName: string;
}

/** A span that is over, or that of which one is made. */
export type Told = ToldSpan | ToldPart | ToldRequest;

/** Takes what is to become a span. */
export type Tell = (told: Told) => void;

/** What a thread is sent: what becomes spans, or null = send what is left, then end. */
export type SpanThreadMessage = readonly Told[] | null;

/** What becomes spans goes to the thread together: after so long, or when there is so much. The exporter sends every five seconds unless told otherwise. */
const handOverMs = 1000;
const handOverSpans = 256;

/** So long after a death no thread is started: what killed it may be there still. */
const defaultRestartPauseMs = 5000;

/**
 * A thread in which OpenTelemetry's SDK makes spans of what it is told, and sends them. One request in many is recorded: code that runs as seldom is never compiled
 * well, and of the SDK's it is a lot. Its HTTP client shares streams with the HTTP server: once it has run in a thread, V8 compiles them for both, and every request of
 * the graph pays for that.
 *
 * States: RUNNING, from the start → ABSENT, when it dies; what it had not sent is lost, and what is told within a pause → RUNNING, at the next spans. → ENDED, when it is closed; what is told then is too late.
 */
export class SpanThread {
  readonly #start: SpanThreadStart;
  readonly #restartPauseMs: number;
  #mayStartAtMs = 0;
  #worker: Worker | null;
  #told: Told[] = [];
  #timer: NodeJS.Timeout | null = null;
  #isUsed = false;
  #isEnded = false;

  constructor(start: SpanThreadStart, restartPauseMs = defaultRestartPauseMs) {
    this.#start = start;
    this.#restartPauseMs = restartPauseMs;
    this.#worker = this.#run();
  }

  tell(told: Told): void {
    if (this.#isEnded) return;
    this.#told.push(told);
    if (this.#told.length >= handOverSpans) this.#handOver();
    else this.#timer ??= setTimeout(() => this.#handOver(), handOverMs).unref();
  }

  /** Resolves when the collector has got, or will not get, what was told. */
  async close(): Promise<void> {
    this.#isEnded = true;
    if (this.#told.length > 0) this.#handOver();
    const worker = this.#worker;
    this.#worker = null;
    if (worker === null) return;
    if (!this.#isUsed) return void (await worker.terminate());
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage(null satisfies SpanThreadMessage);
    await ended;
  }

  #handOver(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    const told = this.#told;
    this.#told = [];
    if (this.#worker === null && performance.now() < this.#mayStartAtMs) return;
    this.#isUsed = true;
    this.#worker ??= this.#run();
    this.#worker.postMessage(told satisfies SpanThreadMessage);
  }

  #run(): Worker {
    const worker = new Worker(threadProgram(__dirname, 'span-thread.worker'), {
      workerData: this.#start,
      // it says where to and how
      env: process.env,
      // it writes nothing, so that no stream need carry that
      stdout: true,
      stderr: true,
    });
    // an idle thread keeps no process alive
    worker.unref();
    worker.on('error', () => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      this.#mayStartAtMs = performance.now() + this.#restartPauseMs;
    });
    return worker;
  }
}
