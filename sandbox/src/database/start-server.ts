import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import { explainFailure } from './explain-failure';
import type { Home } from './place-home';
import { poll } from './poll';
import { type Postmaster, readPostmaster } from './postmaster-file';
import { account, serverEnvironment } from './run-program';
import { type ServerOptions, serverArguments } from './server-options';
import { stopServer } from './stop-server';

// recovery after a crash may take long; the server is alive meanwhile
const startTimeoutMs = 180_000;
const formerSessionsMs = 10_000;
const maxLogBytes = 8 * 1024 * 1024;

/**
 * Returns the server once it answers. It is the leader of a session of its own and writes to a file:
 * neither Ctrl-C in the terminal nor the death of this process reaches it.
 * Sessions of a server that was killed live on for a moment and keep its memory; they are waited for.
 *
 * @throws SandboxError PORT_TAKEN, DISK_FULL, DATABASE_IN_USE, DATABASE_UNUSABLE with the last lines of the server's log
 */
export async function startServer(postgres: string, home: Home, options: ServerOptions): Promise<Postmaster> {
  let output = '';
  const server = await poll(async () => {
    const outcome = await tryStart(postgres, home, options);
    if (typeof outcome !== 'string') return outcome;
    output = outcome;
    return /pre-existing shared memory block/.test(output) ? undefined : null;
  }, formerSessionsMs);
  if (server) return server;
  throw explainFailure(output, home.directory);
}

/** Returns the server, or what it wrote to its log before it ended. */
async function tryStart(postgres: string, home: Home, options: ServerOptions): Promise<Postmaster | string> {
  const log = join(home.directory, 'server.log');
  const logStart = await endOfLog(log);
  const server = await spawnServer(postgres, home, options, log);
  const ready = await poll(() => readyOrEnded(server, home.cluster), startTimeoutMs);
  if (ready) return ready;
  if (ready === undefined && server.pid) await stopServer(home.cluster, server.pid);
  return (await readFile(log)).subarray(logStart).toString('utf8');
}

async function spawnServer(postgres: string, home: Home, options: ServerOptions, log: string): Promise<ChildProcess> {
  const file = await open(log, 'a', 0o600);
  try {
    const server = spawn(postgres, serverArguments(options), {
      ...account(home.user),
      env: serverEnvironment(),
      cwd: home.directory,
      detached: true,
      stdio: ['ignore', file.fd, file.fd],
      windowsHide: true,
    });
    await new Promise<void>((resolve, reject) => {
      server.once('spawn', resolve);
      server.once('error', (cause) =>
        reject(new SandboxError('DATABASE_UNUSABLE', `${postgres} cannot be run: ${cause.message}`, { cause })),
      );
    });
    server.unref();
    return server;
  } finally {
    await file.close();
  }
}

/** Returns the server when it answers, null when it has ended, undefined before. */
async function readyOrEnded(server: ChildProcess, cluster: string): Promise<Postmaster | null | undefined> {
  if (server.exitCode !== null || server.signalCode !== null) return null;
  const postmaster = await readPostmaster(cluster);
  return postmaster?.pid === server.pid && postmaster?.status === 'ready' ? postmaster : undefined;
}

/** Returns where the next line of the log will be; empties a log that has grown too long. */
async function endOfLog(log: string): Promise<number> {
  const size = (await stat(log).catch(() => null))?.size ?? 0;
  if (size <= maxLogBytes) return size;
  await truncate(log);
  return 0;
}
