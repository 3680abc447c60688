import { chmod, lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerUser } from './choose-user';

/** Gives a cluster with all its files to an account and closes it to all others, as PostgreSQL demands. */
export async function changeOwner(cluster: string, { uid, gid }: ServerUser): Promise<void> {
  await lchown(cluster, uid, gid);
  await chmod(cluster, 0o700);
  for (const entry of await readdir(cluster, { recursive: true })) await lchown(join(cluster, entry), uid, gid);
}
