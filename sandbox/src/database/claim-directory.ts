import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import { identify, isSameProcess, type ProcessIdentity } from './process-identity';

export interface Claim {
  /** Gives the directory up. */
  release(): Promise<void>;
}

/**
 * Makes this process the only user of a data directory; creates the directory.
 * The claim of a process that no longer runs (kill -9, power cut) is taken over.
 *
 * @throws SandboxError DATABASE_IN_USE when a running process, this one included, holds it
 */
export async function claimDirectory(dataDirectory: string): Promise<Claim> {
  await mkdir(dataDirectory, { recursive: true });
  const file = join(dataDirectory, 'owner.json');
  const mine = JSON.stringify({ ...(await identify(process.pid)), directory: dataDirectory });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, mine);
  try {
    if (!(await placeFirst(draft, file))) {
      const owner = await liveOwner(dataDirectory);
      if (owner) throw inUse(dataDirectory, `process ${owner.pid}`);
      await rename(draft, file);
      if ((await readFile(file, 'utf8')) !== mine)
        throw inUse(dataDirectory, 'a process that started at the same moment');
    }
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(file, { force: true }) };
}

/** Returns the running process that holds a data directory, null when nobody does. */
export async function liveOwner(dataDirectory: string): Promise<ProcessIdentity | null> {
  const text = await readFile(join(dataDirectory, 'owner.json'), 'utf8').catch(() => '');
  try {
    const owner = JSON.parse(text) as ProcessIdentity & { directory: string };
    const isCopy = owner.directory !== dataDirectory;
    return !isCopy && (await isSameProcess(owner)) ? owner : null;
  } catch {
    return null;
  }
}

/** A link, unlike a new file, is never seen half written. Tells whether this was the first. */
async function placeFirst(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function inUse(dataDirectory: string, owner: string): SandboxError {
  return new SandboxError(
    'DATABASE_IN_USE',
    `${dataDirectory} is used by ${owner}. Stop that process, or give this one another data directory.`,
  );
}
