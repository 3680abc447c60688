import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Installs a peer from its lock file, unless that has been done. */
export async function installPeer(directory: string): Promise<void> {
  const stamp = join(directory, 'node_modules', '.install-stamp');
  const lock = createHash('sha256')
    .update(await readFile(join(directory, 'package-lock.json')))
    .digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => null);
  if (installed === lock) return;
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: directory });
  await writeFile(stamp, lock);
}
