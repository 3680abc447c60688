import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHashes } from './file-hashes.mjs';
import { runWithProgress } from './run-with-progress.mjs';

const sources = ['schema', 'gateway', 'subgraphs', 'sandbox', 'tests'];
const settings = ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];

/** Tells whether `.build-stamp` holds the hashes of the sources as they are now, and every package has been built. */
export async function isCurrent(root) {
  return (await readStamp(root)) === JSON.stringify(sourceHashes(root)) && (await isBuilt(root));
}

/**
 * Compiles every package that tsconfig.json refers to.
 * The stamp is removed first and written last: a build that was cut short or failed is done again by the next run.
 */
export async function bringUpToDate(root) {
  const now = sourceHashes(root);
  const before = await readStamp(root);
  await rm(stampOf(root), { force: true });
  if (before) await removeOutputsOfDeleted(root, JSON.parse(before), now);
  await runWithProgress({
    task: 'Building',
    taskInChinese: '编译',
    file: process.execPath,
    arguments: [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b'],
    cwd: root,
  });
  await writeFile(stampOf(root), JSON.stringify(now));
}

const stampOf = (root) => join(root, '.build-stamp');
const readStamp = (root) => readFile(stampOf(root), 'utf8').catch(() => '');
const sourceHashes = (root) => fileHashes(root, [...sources, ...settings], isSource);

function isSource(path) {
  return /\.(tsx?|json)$/.test(path) && !path.startsWith('gateway/web/');
}

/** Deleting a dist/ directory is a wish to build it. */
async function isBuilt(root) {
  const { references } = JSON.parse(await readFile(join(root, 'tsconfig.json'), 'utf8'));
  return references.every(({ path }) => existsSync(join(root, path, 'dist', '.tsbuildinfo')));
}

/** tsc leaves the outputs of a deleted source behind, where whatever loads a whole directory (migrations) would find them. */
async function removeOutputsOfDeleted(root, before, now) {
  const deleted = Object.keys(before).filter((path) => !(path in now) && /\/src\/.*\.tsx?$/.test(path));
  for (const path of deleted) {
    const output = join(root, path.replace('/src/', '/dist/').replace(/\.tsx?$/, ''));
    for (const extension of ['js', 'js.map', 'd.ts', 'd.ts.map']) await rm(`${output}.${extension}`, { force: true });
  }
}
