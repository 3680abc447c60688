import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its children have used. */
export interface ProcessUsage {
  /** CPU in user and system mode since the start, milliseconds. */
  readonly cpuMs: number;
  /** Resident memory now, megabytes (2^20 bytes). */
  readonly residentMegabytes: number;
}

const kilobytesPerMegabyte = 1024;
const millisecondsPerSecond = 1000;

/**
 * Returns what a process and its children have used, out of `/proc`. Null = this machine has no `/proc` (macOS, Windows): the report then shows no CPU and no memory.
 *
 * @throws when the process is gone
 */
export function processUsage(pid: number): ProcessUsage | null {
  if (!hasProc()) return null;
  const family = [pid, ...descendants(pid)];
  return {
    cpuMs: sum(family.map(cpuMs)),
    residentMegabytes: sum(family.map(residentMegabytes)),
  };
}

let known: boolean | null = null;

function hasProc(): boolean {
  known ??= isReadable(`/proc/${process.pid}/stat`);
  return known;
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

let ticksPerSecond: number | null = null;

/** Fields 14 and 15 of proc_pid_stat(5), `utime` and `stime`, in clock ticks. The name before them may hold spaces and brackets. */
function cpuMs(pid: number): number {
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [userTicks, systemTicks] = [fields[11], fields[12]];
  return ((Number(userTicks) + Number(systemTicks)) / ticksPerSecond) * millisecondsPerSecond;
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / kilobytesPerMegabyte;
}

/** Children started by any thread of the process, and theirs: the workers of a gateway. */
function descendants(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
