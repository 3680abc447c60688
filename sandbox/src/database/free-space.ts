import { statfs } from 'node:fs/promises';
import { SandboxError } from '../errors';

/**
 * Returns when the file system of a directory has this much room.
 *
 * @throws SandboxError DISK_FULL, saying how much is needed and how much is free
 */
export async function requireFreeSpace(directory: string, neededBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes) return;
  throw new SandboxError(
    'DISK_FULL',
    `${directory} has ${mebibytes(freeBytes)} MiB free, PostgreSQL needs ${mebibytes(neededBytes)} MiB. Free some space and start again.`,
  );
}

function mebibytes(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024));
}
