import cluster, { type Worker } from 'node:cluster';
import { EventEmitter } from 'node:events';
import { OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import { fromWorker, type ToWorker } from './messages';
import { RestartPlan } from './restart-plan';

/** Longest time that workers are given to end, milliseconds; then they are killed. */
const stopLimitMs = 30_000;

/** Longest time that a worker may take to make a new supergraph ready, milliseconds. */
const replaceLimitMs = 60_000;

interface Events {
  /** A worker is ready, at this address. */
  ready: [url: string];
  /** The group cannot go on. */
  failed: [failure: OneGridError];
}

/**
 * So many processes on one port. States of a worker:
 *
 * STARTING ──ready──► SERVING ──dies──► PAUSING ──pause over──► STARTING
 *    └──dies before the group was ever complete, or says that it cannot──► the group fails
 *
 * The group fails too when workers keep dying (`restart-plan.ts`). While it stops, nobody is replaced.
 */
export class WorkerGroup {
  readonly #log: Logger;
  readonly #size: number;
  readonly #events = new EventEmitter<Events>();
  readonly #plan = new RestartPlan();
  /** Workers that are ready. */
  readonly #serving = new Set<Worker>();
  /** The supergraph that each worker was given last and has not refused. */
  readonly #given = new Map<Worker, string>();
  readonly #pauses = new Set<NodeJS.Timeout>();
  #supergraphSdl: string;
  #wasComplete = false;
  #isStopping = false;
  #offers = 0;
  #restarts = 0;

  private constructor(size: number, supergraphSdl: string, log: Logger) {
    this.#size = size;
    this.#supergraphSdl = supergraphSdl;
    this.#log = log;
    // whether anybody listens to the failure of a group that has started is its owner's affair
    this.#events.on('failed', () => undefined);
  }

  /**
   * Starts all workers. Resolves when every one of them is ready.
   *
   * @throws OneGridError CONFIGURATION_INVALID when one cannot start; the others are stopped
   */
  static async start(
    size: number,
    supergraphSdl: string,
    log: Logger,
  ): Promise<{ readonly group: WorkerGroup; readonly url: string }> {
    const group = new WorkerGroup(size, supergraphSdl, log);
    const complete = new Promise<string>((resolve, reject) => {
      group.#events.on('ready', (url) => {
        if (group.#serving.size === size) resolve(url);
      });
      group.#events.once('failed', reject);
    });
    for (let index = 0; index < size; index += 1) group.#fork();
    try {
      const url = await complete;
      group.#wasComplete = true;
      return { group, url };
    } catch (failure) {
      await group.stop();
      throw failure;
    }
  }

  /** Workers that serve now. */
  get serving(): number {
    return this.#serving.size;
  }

  /** Workers that were replaced. */
  get restarts(): number {
    return this.#restarts;
  }

  /** Calls back when the group cannot go on. */
  onFailure(callback: (failure: OneGridError) => void): void {
    this.#events.once('failed', callback);
  }

  /**
   * Has every worker serve another supergraph. Workers that start later get it too, unless it was refused.
   *
   * @throws OneGridError CONFIGURATION_INVALID when a worker refuses it: what one refuses, all do
   */
  async replaceSupergraph(supergraphSdl: string): Promise<void> {
    const answers = await Promise.allSettled([...this.#serving].map((worker) => this.#offer(worker, supergraphSdl)));
    const refused = answers.find((each) => each.status === 'rejected');
    if (!refused) this.#supergraphSdl = supergraphSdl;
    // those that became ready meanwhile; or, when somebody refused, those that had taken it
    await this.#catchUp();
    if (refused) throw refused.reason;
  }

  /** Has every worker end what it does and exit. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const pause of this.#pauses) clearTimeout(pause);
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && end(worker)));
  }

  async #offer(worker: Worker, supergraphSdl: string): Promise<void> {
    this.#offers += 1;
    await offerTo(worker, { kind: 'replace', offer: this.#offers, supergraphSdl });
    this.#given.set(worker, supergraphSdl);
  }

  /** Brings every worker to the supergraph of the group. One that cannot take it is ended, and replaced. */
  async #catchUp(): Promise<void> {
    const behind = [...this.#serving].filter((worker) => this.#given.get(worker) !== this.#supergraphSdl);
    await Promise.all(
      behind.map((worker) => this.#offer(worker, this.#supergraphSdl).catch(() => worker.process.kill('SIGTERM'))),
    );
  }

  #fork(): void {
    const worker = cluster.fork();
    const startedMs = performance.now();
    this.#given.set(worker, this.#supergraphSdl);
    send(worker, { kind: 'start', supergraphSdl: this.#supergraphSdl });
    worker.on('message', (message: unknown) => {
      const said = fromWorker(message);
      if (said?.kind === 'ready') {
        this.#serving.add(worker);
        this.#log.info({ worker: worker.process.pid }, 'worker ready');
        this.#events.emit('ready', said.url);
        void this.#catchUp();
      } else if (said?.kind === 'cannot') this.#fail(said.text);
    });
    worker.once('exit', (code, signal) => {
      this.#serving.delete(worker);
      this.#given.delete(worker);
      this.#died(worker, performance.now() - startedMs, signal ?? `status ${code}`);
    });
  }

  #died(worker: Worker, livedMs: number, end: string): void {
    if (this.#isStopping) return;
    const pauseMs = this.#plan.died(livedMs);
    if (!this.#wasComplete) {
      this.#fail(`A worker ended before all were ready (${end}) 工作进程启动失败`);
      return;
    }
    if (pauseMs === null) {
      this.#fail(`Workers keep ending (the last with ${end}); not replaced any more 工作进程反复退出`);
      return;
    }
    this.#log.error({ worker: worker.process.pid, end, livedMs: Math.round(livedMs), pauseMs }, 'worker ended');
    this.#restarts += 1;
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      this.#fork();
    }, pauseMs);
    this.#pauses.add(pause);
  }

  #fail(message: string): void {
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#events.emit('failed', new OneGridError('CONFIGURATION_INVALID', { message }));
  }
}

function send(worker: Worker, message: ToWorker): void {
  if (worker.isConnected()) worker.send(message);
}

/** A worker that ends meanwhile has no say: the one in its place starts with the right supergraph. */
async function offerTo(worker: Worker, message: ToWorker & { kind: 'replace' }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      worker.off('message', hear);
      worker.off('exit', done);
    };
    const done = () => {
      stop();
      resolve();
    };
    const refuse = (reason: string) => {
      stop();
      reject(new OneGridError('CONFIGURATION_INVALID', { message: reason }));
    };
    const hear = (heard: unknown) => {
      const said = fromWorker(heard);
      if (!said || !('offer' in said) || said.offer !== message.offer) return;
      if (said.kind === 'taken') done();
      else refuse(said.reason);
    };
    const timer = setTimeout(() => refuse('A worker did not take the supergraph in time'), replaceLimitMs);
    worker.on('message', hear);
    worker.once('exit', done);
    send(worker, message);
  });
}

async function end(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  await new Promise<void>((resolve) => {
    const kill = setTimeout(() => worker.process.kill('SIGKILL'), stopLimitMs);
    worker.once('exit', () => {
      clearTimeout(kill);
      resolve();
    });
    send(worker, { kind: 'stop' });
  });
}
