import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { liveOwner } from './claim-directory';
import { currentHome } from './place-home';
import { stopLeftover } from './stop-server';

/**
 * Deletes a data directory whose owner no longer runs, and stops the server that was left in it.
 * Tells whether it did: false = a running process uses the directory, nothing was touched.
 */
export async function discardAbandoned(dataDirectory: string): Promise<boolean> {
  const directory = resolve(dataDirectory);
  if (await liveOwner(directory)) return false;
  const home = await currentHome(directory);
  await stopLeftover(join(home, 'cluster'));
  for (const path of [home, directory]) await rm(path, { recursive: true, force: true });
  return true;
}
