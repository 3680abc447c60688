import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import { poll } from './poll';
import { isServerOf, type Postmaster, readPostmaster } from './postmaster-file';
import { isKnown } from './process-identity';
import { serverArguments } from './server-options';
import { stopServer } from './stop-server';

// recovery after a crash may take long; the server is alive meanwhile
const settleMs = 180_000;

export interface Wanted {
  readonly postgres: string;
  readonly cluster: string;
  /** undefined = any. */
  readonly port: number | undefined;
  readonly durable: boolean;
}

/**
 * Returns the server that an earlier process left running (kill -9 of node ends only node); null when there is none.
 * After null a server can be started: one with other options than wanted is stopped, a `postmaster.pid` in the way removed.
 *
 *   no file                      → null
 *   process gone                 → null; PostgreSQL itself replaces the file, after checks of its own
 *   ended, but still a zombie    → file removed, null: PostgreSQL would take it for a running server
 *   pid now belongs to another   → file removed, null: the same
 *   starting                     → waited for
 *   stopping                     → waited for, null
 *   ready, options as wanted     → adopted
 *   ready, other options         → stopped, null
 *
 * @throws SandboxError DATABASE_IN_USE when a server neither gets ready nor ends
 */
export async function adoptRunning(wanted: Wanted): Promise<Postmaster | null> {
  const { cluster } = wanted;
  const server = await poll(() => settled(cluster), settleMs);
  if (server === undefined) {
    throw new SandboxError('DATABASE_IN_USE', `The server that runs on ${cluster} neither gets ready nor ends.`);
  }
  if (server === null || (await runsAsWanted(server, wanted))) return server;
  await stopServer(cluster, server.pid);
  return null;
}

/** Returns the ready server, null when none runs; undefined while that is not decided. */
async function settled(cluster: string): Promise<Postmaster | null | undefined> {
  const server = await readPostmaster(cluster);
  if (!server) return null;
  if (await isServerOf(cluster, server)) return server.status === 'ready' ? server : undefined;
  if (isKnown(server.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

/** `postmaster.opts` holds the command line of the latest start, each argument in double quotes. */
async function runsAsWanted(server: Postmaster, { postgres, cluster, port, durable }: Wanted): Promise<boolean> {
  if (port !== undefined && port !== server.port) return false;
  const started = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  const quoted = serverArguments({ cluster, port: server.port, durable }).map((argument) => `"${argument}"`);
  return started.trim() === [postgres, ...quoted].join(' ');
}
