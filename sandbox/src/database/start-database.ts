import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { asSandboxError, SandboxError } from '../errors';
import { pickPort } from '../ports';
import { adoptRunning } from './adopt-running';
import { checkCluster } from './check-cluster';
import { claimDirectory } from './claim-directory';
import { initialiseCluster, readPassword } from './initialise-cluster';
import { locateBinaries } from './locate-binaries';
import { type Binaries, placeBinaries } from './place-binaries';
import { type Home, placeHome } from './place-home';
import type { Postmaster } from './postmaster-file';
import { startServer } from './start-server';
import { type ServerStop, stopServer } from './stop-server';

export interface DatabaseOptions {
  /** Everything is kept here; created when missing. */
  readonly dataDirectory: string;
  /** Port on 127.0.0.1. Default: the one used last time, or any free one. */
  readonly port?: number;
  /** false = fast and unsafe: a crash may lose or break data. For tests. Default: true. */
  readonly durable?: boolean;
}

export interface RunningDatabase {
  /** Connection URL of the superuser, with password, to the database `postgres`. */
  readonly url: string;
  /** true = the server was already running, left behind by a process that was killed. */
  readonly adopted: boolean;
  /**
   * Stops the server and gives the data directory up. The data stays. May be called more than once.
   *
   * @param how `fast` (default): sessions are ended and data is written out; `immediate`: everything is dropped, and the next start recovers
   */
  stop(how?: ServerStop): Promise<void>;
}

/**
 * Returns a running PostgreSQL 18 whose data outlives it.
 * One process at a time may use a data directory. When that process is killed the server stays, and the next call adopts it.
 *
 * @throws SandboxError with a code that says what is wrong: PORT_TAKEN, DISK_FULL, DATABASE_IN_USE, DATABASE_OTHER_VERSION,
 *   DATABASE_NOT_SUPPORTED, DATABASE_UNUSABLE
 */
export async function startDatabase(options: DatabaseOptions): Promise<RunningDatabase> {
  const { port, durable = true } = options;
  const dataDirectory = resolve(options.dataDirectory);
  try {
    // each step relies on those before it
    const claim = await claimDirectory(dataDirectory); //        nobody else works here from now on
    try {
      const installed = await locateBinaries(); //               what npm installed
      const home = await placeHome(dataDirectory); //            which account, and where it can keep the cluster
      const binaries = await placeBinaries(installed, home.user, dataDirectory); // programs that this account can run
      await initialiseCluster(home, binaries, durable); //       first start only
      await checkCluster(home, binaries.majorVersion); //        owner, mode, version
      const password = await readPassword(home.cluster);
      const left = await adoptRunning({ postgres: binaries.postgres, cluster: home.cluster, port, durable });
      const server = left ?? (await startOnSomePort(dataDirectory, home, binaries, port, durable));
      return running(server, home, password, left !== null, claim.release);
    } catch (error) {
      await claim.release();
      throw error;
    }
  } catch (error) {
    throw asSandboxError(error, dataDirectory);
  }
}

function running(
  server: Postmaster,
  home: Home,
  password: string,
  adopted: boolean,
  release: () => Promise<void>,
): RunningDatabase {
  let stopped: Promise<void> | undefined;
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    adopted,
    stop(how) {
      stopped ??= stopServer(home.cluster, server.pid, how).finally(release);
      return stopped;
    },
  };
}

/** Starts on the port asked for; else on the one used last time; else, or when that is taken meanwhile, on any. */
async function startOnSomePort(
  dataDirectory: string,
  home: Home,
  { postgres }: Binaries,
  port: number | undefined,
  durable: boolean,
): Promise<Postmaster> {
  const memory = join(dataDirectory, 'port');
  const { cluster } = home;
  if (port !== undefined) return startServer(postgres, home, { cluster, port, durable });
  let preferred: number | undefined = Number(await readFile(memory, 'utf8').catch(() => '')) || undefined;
  for (let attemptsLeft = 3; ; attemptsLeft -= 1) {
    const picked = await pickPort(preferred);
    try {
      const server = await startServer(postgres, home, { cluster, port: picked, durable });
      await writeFile(memory, String(picked));
      return server;
    } catch (error) {
      const isTaken = error instanceof SandboxError && error.code === 'PORT_TAKEN';
      if (!isTaken || attemptsLeft === 0) throw error;
      preferred = undefined;
    }
  }
}
