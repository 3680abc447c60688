import { chmod, mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discardAbandoned, startDatabase } from '../../../sandbox/src/database';

const prefix = 'onegrid-test-database-';

export interface TestDatabase {
  readonly url: string;
  /** Stops the server and deletes its data. */
  remove(): Promise<void>;
}

/**
 * Returns one server for a whole test run, empty and fast: nothing it holds survives a crash.
 * Servers of earlier runs that were killed are ended and deleted first.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  await discardFormerRuns();
  const dataDirectory = await mkdtemp(join(tmpdir(), prefix));
  await chmod(dataDirectory, 0o755); // mkdtemp closes it to the account that root's server runs under
  const { url, stop } = await startDatabase({ dataDirectory, durable: false });
  return {
    url,
    async remove() {
      await stop();
      await discardAbandoned(dataDirectory);
    },
  };
}

/** Leaves alone what a running process owns, what belongs to another user, and what a run beside this one is just making. */
async function discardFormerRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => discardIfOld(join(tmpdir(), name)).catch(() => false)));
}

async function discardIfOld(dataDirectory: string): Promise<boolean> {
  const ageMs = Date.now() - (await stat(dataDirectory)).mtimeMs;
  return ageMs > 60_000 && discardAbandoned(dataDirectory);
}
