import { createHash } from 'node:crypto';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxError } from '../errors';
import type { ServerUser } from './choose-user';
import { runProgram } from './run-program';

/** Tells whether an account can enter a directory; every directory above must let it through. null = this process, which made it. */
export async function canEnter(user: ServerUser | null, directory: string): Promise<boolean> {
  if (!user) return true;
  return (await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], user)).exitCode === 0;
}

/** Returns where files that belong to `path` may be put when `path` cannot be reached, best first. */
export function shelters(path: string): string[] {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return ['/var/lib', tmpdir()].map((parent) => join(parent, `embedded-pg-${hash}`));
}

/**
 * Returns a directory outside `path` that the account can enter; the same path gives the same directory.
 * For root with a checkout below a closed directory such as /root: the server's account cannot go there.
 *
 * @throws SandboxError DATABASE_UNUSABLE when no such directory can be made
 */
export async function reachableDirectory(path: string, user: ServerUser): Promise<string> {
  const candidates = shelters(path);
  for (const directory of candidates) {
    if ((await isOurs(directory)) && (await canEnter(user, directory))) return directory;
  }
  throw new SandboxError(
    'DATABASE_UNUSABLE',
    `PostgreSQL runs as user ${user.uid} here, who can enter neither ${path} nor ${candidates.join(' nor ')}. ` +
      'Move the checkout to a directory that others may enter, for example /srv.',
  );
}

/** A directory in a shared place counts only when this account owns it: anybody could have put programs there. */
async function isOurs(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o755 });
    await access(directory, constants.W_OK);
    const { uid, mode } = await stat(directory);
    return uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
