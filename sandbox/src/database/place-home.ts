import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { changeOwner } from './change-owner';
import { chooseUser, type ServerUser } from './choose-user';
import { canEnter, reachableDirectory, shelters } from './reachable-directory';
import { stopLeftover } from './stop-server';

/** Where the server's files are, and who they belong to. */
export interface Home {
  /** Holds `cluster` (PostgreSQL's data directory) and `server.log`. */
  readonly directory: string;
  readonly cluster: string;
  readonly user: ServerUser | null;
}

/**
 * Returns where the cluster lives: in the data directory, or, where the server's account cannot enter that, in a shelter
 * outside it. The file `moved-to` in the data directory then names the shelter. Deleting the data directory deletes the data:
 * a shelter that no `moved-to` names is emptied.
 */
export async function placeHome(dataDirectory: string): Promise<Home> {
  const current = await currentHome(dataDirectory);
  const user = await chooseUser(join(current, 'cluster'));
  const directory = user && !(await canEnter(user, current)) ? await moveHome(dataDirectory, current, user) : current;
  return { directory, cluster: join(directory, 'cluster'), user };
}

/** Returns the directory that holds the cluster now, or would. */
export async function currentHome(dataDirectory: string): Promise<string> {
  const movedTo = await readFile(join(dataDirectory, 'moved-to'), 'utf8').catch(() => '');
  const isKnown = shelters(dataDirectory).includes(movedTo) && (await stat(movedTo).catch(() => null));
  return isKnown ? movedTo : dataDirectory;
}

async function moveHome(dataDirectory: string, from: string, user: ServerUser): Promise<string> {
  const shelter = await reachableDirectory(dataDirectory, user);
  await stopLeftover(join(shelter, 'cluster'));
  await rm(shelter, { recursive: true, force: true });
  await mkdir(shelter, { mode: 0o755 });
  const cluster = join(from, 'cluster');
  if (await stat(cluster).catch(() => null)) {
    await stopLeftover(cluster);
    const unfinished = join(shelter, 'cluster.new');
    await cp(cluster, unfinished, { recursive: true, verbatimSymlinks: true });
    await changeOwner(unfinished, user);
    await rename(unfinished, join(shelter, 'cluster'));
  }
  await writeFile(join(dataDirectory, 'moved-to'), shelter);
  await rm(cluster, { recursive: true, force: true });
  return shelter;
}
