import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { OneGridError } from '@onegrid/schema';
import { threadProgram } from '../thread-program';

/** What a thread is asked, and what it answers. */
export interface PlanningOrder {
  readonly id: number;
  /** A GraphQL document with one operation. */
  readonly operation: string;
  /** Labels of `@override`, and whether their fields have moved. */
  readonly labels: ReadonlyMap<string, boolean> | undefined;
}

export interface PlanningResult {
  readonly id: number;
  /** As JSON; null when planning failed. */
  readonly plan: string | null;
  readonly failure: string | null;
}

interface Waiting extends PlanningOrder {
  resolve(plan: QueryPlan): void;
  reject(failure: unknown): void;
}

export interface PlanningThreadLimits {
  /** Longest time for one plan, milliseconds; then the thread is ended. */
  readonly longestMs: number;
  /** Most operations that wait. */
  readonly maxWaiting: number;
  /** Most memory of the thread, megabytes; a plan that needs more ends it. */
  readonly maxMemoryMb: number;
  /** The thread ends when it had nothing to do for so long, milliseconds. */
  readonly idleMs: number;
}

export const defaultThreadLimits: PlanningThreadLimits = Object.freeze({
  longestMs: 5000,
  maxWaiting: 200,
  maxMemoryMb: 512,
  idleMs: 30_000,
});

/**
 * Plans operations in a thread of its own, one after another, so that nobody else waits for them. States: ABSENT (nothing to do for a while) → STARTING, at the
 * first order → BUSY with the first of those that wait ⇄ IDLE → ABSENT. A plan that takes too long ends the thread; the next order starts another.
 */
export class PlanningThread {
  readonly #supergraphSdl: string;
  readonly #limits: PlanningThreadLimits;
  readonly #waiting: Waiting[] = [];
  #worker: Worker | null = null;
  #isReady = false;
  #lastId = 0;
  #timer: NodeJS.Timeout | null = null;

  /** @param supergraphSdl as the planner takes it */
  constructor(supergraphSdl: string, limits: PlanningThreadLimits = defaultThreadLimits) {
    this.#supergraphSdl = supergraphSdl;
    this.#limits = limits;
  }

  /** Whether a plan would not have to wait for the thread to start. */
  get isReady(): boolean {
    return this.#worker !== null && this.#isReady;
  }

  /** @throws OneGridError OPERATION_TOO_LARGE when it takes too long, GATEWAY_BUSY when too many wait already; the vendor's errors as they are */
  plan(operation: string, labels?: ReadonlyMap<string, boolean>): Promise<QueryPlan> {
    if (this.#waiting.length >= this.#limits.maxWaiting) return Promise.reject(new OneGridError('GATEWAY_BUSY'));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, operation, labels, resolve, reject });
      if (this.#waiting.length === 1) this.#next();
    });
  }

  /** Ends the thread; whoever waits is refused. */
  async close(): Promise<void> {
    for (const each of this.#waiting.splice(0)) each.reject(new OneGridError('GATEWAY_BUSY'));
    await this.#end();
  }

  #next(): void {
    this.#after(null);
    const [first] = this.#waiting;
    if (!first) {
      // an idle thread keeps no process alive
      this.#worker?.unref();
      this.#after(this.#limits.idleMs, () => void this.#end());
      return;
    }
    const worker = this.#worker ?? this.#start();
    worker.ref();
    worker.postMessage({ id: first.id, operation: first.operation, labels: first.labels } satisfies PlanningOrder);
    // its first plan waits for the thread to start as well
    const longestMs = this.#limits.longestMs * (this.#isReady ? 1 : 3);
    this.#after(longestMs, () => {
      void this.#end();
      this.#settle(first.id, ({ reject }) => reject(new OneGridError('OPERATION_TOO_LARGE')));
    });
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.maxMemoryMb };
    const worker = new Worker(threadProgram(__dirname, 'planning-thread.worker'), {
      workerData: this.#supergraphSdl,
      resourceLimits,
    });
    this.#worker = worker;
    this.#isReady = false;
    worker.on('message', (result: PlanningResult) => {
      if (worker === this.#worker) this.#take(result);
    });
    worker.on('error', (cause) => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      const [first] = this.#waiting;
      if (first) this.#settle(first.id, ({ reject }) => reject(refusalOf(cause)));
    });
    return worker;
  }

  #take({ id, plan, failure }: PlanningResult): void {
    this.#isReady = true;
    this.#settle(id, ({ resolve, reject }) => {
      if (plan === null) reject(new TypeError(failure ?? ''));
      else resolve(JSON.parse(plan) as QueryPlan);
    });
  }

  #settle(id: number, settle: (first: Waiting) => void): void {
    if (this.#waiting[0]?.id !== id) return;
    const first = this.#waiting.shift();
    if (first) settle(first);
    this.#next();
  }

  async #end(): Promise<void> {
    this.#after(null);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Sets the one timer; null = none. */
  #after(delayMs: number | null, act: () => void = () => undefined): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = delayMs === null ? null : setTimeout(act, delayMs).unref();
  }
}

/** A thread ends by itself when a plan fills its memory, or when we have made a mistake. */
function refusalOf(cause: Error): OneGridError {
  const isFull = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new OneGridError(isFull ? 'OPERATION_TOO_LARGE' : 'INTERNAL', { cause });
}
