import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program';

/** Names one process for good. A pid alone does not: it is given to another process later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Empty where the system does not tell. */
  readonly startedAt: string;
}

/** Returns the identity of the process that has this pid now, null when there is none. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  return (await isAlive(pid)) ? { pid, startedAt: await startTime(pid) } : null;
}

/** Tells whether this very process still runs. */
export async function isSameProcess(earlier: ProcessIdentity): Promise<boolean> {
  return (await identify(earlier.pid))?.startedAt === earlier.startedAt;
}

/** Tells whether a process with this pid runs. One that has ended and waits for its parent to notice (a zombie) does not. */
export async function isAlive(pid: number): Promise<boolean> {
  return isKnown(pid) && (process.platform !== 'linux' || (await linuxState(pid))[0] !== 'Z');
}

/** Tells whether the system has a process with this pid, running or a zombie. */
export function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function startTime(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    const startedTicks = (await linuxState(pid))[19] ?? '';
    return `${boot.trim()} ${startedTicks}`;
  }
  if (process.platform === 'win32') return '';
  return (await runProgram('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], null)).output.trim();
}

/** proc_pid_stat(5) from its third field on: state first, start time (clock ticks since boot) as the 20th. Empty when there is no such process. */
async function linuxState(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const afterName = stat.lastIndexOf(')') + 2;
  return stat.slice(afterName).split(' ');
}
