import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that is killed and started again, and started again too when it ends by itself, as a supervisor would. */
export interface ManagedProcess<Ready> {
  /** What it said when it was last ready. */
  readonly ready: Ready;
  /** The process id that it has now. */
  readonly pid: number;
  /** How often it ended though nobody killed it. */
  readonly crashes: number;
  /** Kills it with SIGKILL and starts it again. */
  killAndRestart(downMs: number): Promise<void>;
  /** Ends it for good. */
  kill(): Promise<void>;
}

const restartAfterMs = 500;
const startsAtMost = 60;

/**
 * Starts a compiled program; it says on stdout, as one line of JSON, when it is ready.
 *
 * @param logFile what it writes to stderr goes there
 */
export async function manageProcess<Ready>(
  script: string,
  argumentsOf: readonly string[],
  logFile: string,
): Promise<ManagedProcess<Ready>> {
  const log = openSync(logFile, 'a');
  let child: ChildProcess;
  let isWanted = true;
  let crashes = 0;
  let restarting: Promise<void> = Promise.resolve();

  async function tryStart(): Promise<Ready | null> {
    const started = spawn(process.execPath, [script, ...argumentsOf], { stdio: ['ignore', 'pipe', log] });
    child = started;
    const lines = createInterface(started.stdout as NodeJS.ReadableStream);
    const [line] = (await Promise.race([once(lines, 'line'), once(started, 'exit')])) as [unknown];
    if (typeof line !== 'string') return null;
    started.once('exit', () => {
      if (child !== started || !isWanted) return;
      crashes += 1;
      restarting = start();
    });
    return JSON.parse(line) as Ready;
  }

  /** A start may fail while the database is away: it is tried again. */
  async function start(): Promise<void> {
    for (let starts = 0; starts < startsAtMost && isWanted; starts++) {
      const said = await tryStart();
      if (said !== null) {
        ready = said;
        return;
      }
      await delay(restartAfterMs);
    }
    if (isWanted) throw new Error(`${script} does not start; see ${logFile}`);
  }

  async function end(): Promise<void> {
    const ending = child;
    if (ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill('SIGKILL');
    await ended;
  }

  let ready = undefined as Ready;
  await start();
  return {
    get ready() {
      return ready;
    },
    get pid() {
      return child.pid ?? 0;
    },
    get crashes() {
      return crashes;
    },
    async killAndRestart(downMs) {
      await restarting;
      isWanted = false;
      await end();
      await delay(downMs);
      isWanted = true;
      await start();
    },
    async kill() {
      isWanted = false;
      await end();
    },
  };
}
