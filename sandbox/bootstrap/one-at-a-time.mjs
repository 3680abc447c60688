import { link, mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const refreshMs = 2_000;
const abandonedMs = 30_000;

/**
 * Runs the work while no other process prepares the same checkout: two installs at once would break node_modules.
 * The lock is a file with the process id. It counts while that process runs and has refreshed it lately; a killed one leaves no trap.
 */
export async function oneAtATime(root, work) {
  const directory = join(root, '.data');
  await mkdir(directory, { recursive: true });
  const lock = join(directory, 'prepare.lock');
  const draft = `${lock}.${process.pid}`;
  await writeFile(draft, String(process.pid));
  try {
    await take(draft, lock);
  } finally {
    await rm(draft, { force: true });
  }
  const refresh = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => undefined), refreshMs);
  try {
    await work();
  } finally {
    clearInterval(refresh);
    await rm(lock, { force: true });
  }
}

async function take(draft, lock) {
  let hasSaidSo = false;
  for (;;) {
    try {
      await link(draft, lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = await holderOf(lock);
    if (holder === null) {
      await rm(lock, { force: true });
    } else {
      if (!hasSaidSo)
        console.error(`Waiting for process ${holder}, which prepares this checkout. 等待另一个准备进程完成。`);
      hasSaidSo = true;
      await wait(200);
    }
  }
}

async function holderOf(lock) {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    if (Date.now() - mtimeMs > abandonedMs) return null;
    process.kill(Number(text), 0);
    return text;
  } catch (error) {
    return error.code === 'EPERM' ? 'of another user' : null;
  }
}
