import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { portState } from '../ports';
import { isAlive } from './process-identity';

/** What a running server says about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | '';
}

/**
 * Returns what `postmaster.pid` says, null when there is none.
 * PostgreSQL, src/include/utils/pidfile.h: line 1 pid, line 4 port, line 8 status.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!pid) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '') as Postmaster['status'] };
}

/**
 * Tells whether the process of a `postmaster.pid` is a server of this cluster, not a stranger that was given the same pid later.
 * A server's working directory is its cluster. Only Linux shows that; elsewhere a server that says it is ready must answer.
 */
export async function isServerOf(cluster: string, { pid, port, status }: Postmaster): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  if (process.platform !== 'linux') return status !== 'ready' || (await portState(port)) === 'taken';
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return directory === (await realpath(cluster));
}
