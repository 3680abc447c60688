import { readFile, stat } from 'node:fs/promises';
import { SandboxError } from '../errors';

/** Account that PostgreSQL runs under. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

// first that exists; initdb insists on an account with a name
const accountNames = ['postgres', 'nobody', 'daemon'];

/**
 * Returns the account to run PostgreSQL under; null = the account of this process, which is right for everybody but root.
 * PostgreSQL refuses to run as root, and a cluster can only be used by its owner.
 *
 * @param cluster existing data directory; its owner is kept unless that is root
 * @throws SandboxError DATABASE_NOT_SUPPORTED when this is root and no ordinary account exists
 */
export async function chooseUser(cluster: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  for (const name of accountNames) {
    const user = accounts.get(name);
    if (user) return user;
  }
  throw new SandboxError(
    'DATABASE_NOT_SUPPORTED',
    `PostgreSQL does not run as root, and none of the accounts ${accountNames.join(', ')} exists. ` +
      'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/** Returns name → account of a passwd(5) file. */
function parseAccounts(passwd: string): Map<string, ServerUser> {
  const lines = passwd.split('\n').map((line) => line.split(':'));
  return new Map(lines.map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]));
}
