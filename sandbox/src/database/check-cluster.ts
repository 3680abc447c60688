import { chmod, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SandboxError } from '../errors';
import { changeOwner } from './change-owner';
import type { Home } from './place-home';

/**
 * Returns when the cluster can be served: right owner, closed to others (both put right where possible), right major version.
 *
 * @throws SandboxError DATABASE_OTHER_VERSION, DATABASE_UNUSABLE
 */
export async function checkCluster({ cluster, user }: Home, majorVersion: number): Promise<void> {
  const { uid } = await stat(cluster);
  const isForeign = user === null && process.getuid !== undefined && uid !== process.getuid();
  if (isForeign) throw unusable(cluster, `it belongs to user ${uid}. Start as that user or as root, or delete it`);
  if (user && uid !== user.uid) await changeOwner(cluster, user);
  await chmod(cluster, 0o700);

  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === '') throw unusable(cluster, 'it is not a data directory of PostgreSQL. Move it away');
  if (Number(version) === majorVersion) return;
  throw new SandboxError(
    'DATABASE_OTHER_VERSION',
    `${cluster} was written by PostgreSQL ${version}; this release brings PostgreSQL ${majorVersion}. ` +
      `Go back to the release that wrote it, or delete ${dirname(cluster)} to start with fresh data.`,
  );
}

function unusable(cluster: string, reason: string): SandboxError {
  return new SandboxError('DATABASE_UNUSABLE', `${cluster} cannot be used: ${reason} to start with fresh data.`);
}
