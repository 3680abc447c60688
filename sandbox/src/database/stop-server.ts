import { SandboxError } from '../errors';
import { poll } from './poll';
import { isServerOf, readPostmaster } from './postmaster-file';
import { isAlive } from './process-identity';

const politeStopMs = 60_000;
const hardStopMs = 10_000;

/** PostgreSQL's words for how a server is stopped. */
export type ServerStop = 'fast' | 'immediate';

const steps = [
  { how: 'fast', signal: 'SIGINT', timeoutMs: politeStopMs },
  { how: 'immediate', signal: 'SIGQUIT', timeoutMs: hardStopMs },
] as const;

/**
 * Stops a server: open sessions are ended, data is written out ("fast shutdown").
 * A server that has not ended after a minute is told to drop everything ("immediate"); it recovers at its next start.
 * PostgreSQL, "Shutting Down the Server": SIGINT and SIGQUIT.
 */
export async function stopServer(cluster: string, pid: number, from: ServerStop = 'fast'): Promise<void> {
  for (const { signal, timeoutMs } of steps.slice(from === 'fast' ? 0 : 1)) {
    if (!(await isAlive(pid))) return;
    process.kill(pid, signal);
    if (await poll(async () => ((await isAlive(pid)) ? undefined : true), timeoutMs)) return;
  }
  throw new SandboxError('DATABASE_UNUSABLE', `The server with process id ${pid} of ${cluster} does not end.`);
}

/** Stops the server that an earlier process left behind, if one runs. Tells whether one did. */
export async function stopLeftover(cluster: string): Promise<boolean> {
  const found = await readPostmaster(cluster);
  if (!found || !(await isServerOf(cluster, found))) return false;
  await stopServer(cluster, found.pid);
  return true;
}
