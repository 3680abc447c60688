import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import type { ServerUser } from './choose-user';
import { requireFreeSpace } from './free-space';
import { linkLibraries } from './link-libraries';
import type { BinaryPackage } from './locate-binaries';
import { reachableDirectory } from './reachable-directory';
import { type ProgramResult, runProgram } from './run-program';

/** PostgreSQL programs that the server's account can run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of 18.4; data of another major version cannot be read. */
  readonly majorVersion: number;
}

const sizeBytes = 70 * 1024 * 1024;

/**
 * Returns programs that the account can run: in node_modules where that works, else in a copy.
 * A copy is needed when the checkout is below a directory closed to the account, or when the library links are missing
 * from a node_modules that this process may not write to.
 *
 * @param dataDirectory where an ordinary user's copy goes; root's goes to /var/lib
 */
export async function placeBinaries(
  installed: BinaryPackage,
  user: ServerUser | null,
  dataDirectory: string,
): Promise<Binaries> {
  await linkLibraries(installed.directory);
  const here = await tryPrograms(installed.directory, user);
  if ('postgres' in here) return here;
  if (here.refusal === 'ENOENT') throw noLoader(installed.directory);

  const parent = user ? await reachableDirectory(installed.directory, user) : dataDirectory;
  const copy = join(parent, `postgresql-${installed.version}`);
  if (!(await stat(copy).catch(() => null))) await copyPrograms(installed.directory, parent, copy);
  const there = await tryPrograms(copy, user);
  if ('postgres' in there) return there;
  throw new SandboxError('DATABASE_NOT_SUPPORTED', `${join(copy, 'bin', 'postgres')} does not run: ${there.output}`);
}

async function tryPrograms(directory: string, user: ServerUser | null): Promise<Binaries | ProgramResult> {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(directory, 'bin', `postgres${suffix}`);
  const result = await runProgram(postgres, ['--version'], user);
  const majorVersion = Number(/ (\d+)\./.exec(result.output)?.[1]);
  if (result.exitCode !== 0 || !majorVersion) return result;
  return { initdb: join(directory, 'bin', `initdb${suffix}`), postgres, majorVersion };
}

/** Copies under another name first: a copy that was cut short is never taken for a whole one. */
async function copyPrograms(from: string, parent: string, to: string): Promise<void> {
  await requireFreeSpace(parent, sizeBytes);
  const unfinished = `${to}.${process.pid}`;
  try {
    await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
    await letEverybodyRead(unfinished);
    await linkLibraries(unfinished);
    await rename(unfinished, to).catch(async (error: NodeJS.ErrnoException) => {
      const madeMeanwhile = error.code === 'ENOTEMPTY' || error.code === 'EEXIST';
      if (!madeMeanwhile) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function letEverybodyRead(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await letEverybodyRead(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function noLoader(directory: string): SandboxError {
  return new SandboxError(
    'DATABASE_NOT_SUPPORTED',
    `The programs in ${directory} do not run on this system; they need glibc (Alpine Linux has musl instead). ` +
      'Set DATABASE_URL to a PostgreSQL server of your own.',
  );
}
