import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileHashes } from './file-hashes.mjs';
import { runWithProgress } from './run-with-progress.mjs';

const web = 'gateway/web';

/** Tells whether the stamp beside the built pages holds the hashes of their sources as they are now. True when there are no pages. */
export async function isCurrent(root) {
  if (!isThere(join(root, web))) return true;
  return (await readFile(stampOf(root), 'utf8').catch(() => '')) === sourceHashes(root);
}

/** Builds the pages with vite, which empties its output directory first, the stamp with it; the stamp is written last. */
export async function bringUpToDate(root) {
  const directory = join(root, web);
  const now = sourceHashes(root);
  await rm(stampOf(root), { force: true });
  const vite = dirname(createRequire(join(directory, 'package.json')).resolve('vite/package.json'));
  await runWithProgress({
    task: 'Building the web pages',
    taskInChinese: '构建网页',
    file: process.execPath,
    arguments: [join(vite, 'bin', 'vite.js'), 'build'],
    cwd: directory,
  });
  await mkdir(dirname(stampOf(root)), { recursive: true });
  await writeFile(stampOf(root), now);
}

const stampOf = (root) => join(root, web, 'dist', '.build-stamp');
const sourceHashes = (root) => JSON.stringify(fileHashes(root, [web, 'package-lock.json'], () => true));

function isThere(directory) {
  try {
    return readdirSync(directory).some((name) => name.startsWith('vite.config.'));
  } catch {
    return false;
  }
}
