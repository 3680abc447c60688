import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import { explainFailure } from './explain-failure';
import { requireFreeSpace } from './free-space';
import type { Binaries } from './place-binaries';
import type { Home } from './place-home';
import { runProgram } from './run-program';

// 39 MB of data, 16 MB of write-ahead log, and room to work
const neededBytes = 128 * 1024 * 1024;

const passwordFile = 'superuser-password';

/**
 * Creates an empty cluster unless there is one: UTF-8 whatever LANG says, sorted by code point, passwords required.
 * It is made under another name and renamed when complete, so that one cut short is made anew.
 */
export async function initialiseCluster(home: Home, binaries: Binaries, durable: boolean): Promise<void> {
  if (await stat(home.cluster).catch(() => null)) return;
  await requireFreeSpace(home.directory, neededBytes);
  const unfinished = join(home.directory, 'cluster.new');
  const password = join(home.directory, passwordFile);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await rm(password, { force: true });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (home.user) {
    await chown(unfinished, home.user.uid, home.user.gid);
    await chown(password, home.user.uid, home.user.gid);
  }
  const { exitCode, output } = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    home.user,
  );
  if (exitCode !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw explainFailure(output, home.directory);
  }
  await rename(password, join(unfinished, passwordFile));
  await rename(unfinished, home.cluster);
}

/** Returns the superuser's password. It lies in the cluster, readable by its owner only. */
export async function readPassword(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, passwordFile), 'utf8');
  } catch (cause) {
    throw new SandboxError(
      'DATABASE_UNUSABLE',
      `The password of the database is missing from ${cluster}. Delete this directory to start with fresh data.`,
      { cause },
    );
  }
}
