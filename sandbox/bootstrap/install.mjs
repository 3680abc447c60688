import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runWithProgress } from './run-with-progress.mjs';

/** Tells whether what package-lock.json names is installed. */
export async function isCurrent(root) {
  const stamp = await readFile(stampOf(root), 'utf8').catch(() => '');
  return stamp === wantedStamp(await readLock(root));
}

/** Installs it. The stamp is removed first and written last: an install that was cut short is done again by the next run. */
export async function bringUpToDate(root) {
  const lock = await readLock(root);
  if (!(await isInstalledByHand(root, lock))) {
    await rm(stampOf(root), { force: true });
    await runWithProgress({
      task: 'Installing packages',
      taskInChinese: '安装依赖包',
      hint: 'about a minute the first time 首次约需一分钟',
      ...npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress']),
      cwd: root,
    });
  }
  await writeFile(stampOf(root), wantedStamp(lock));
}

const stampOf = (root) => join(root, 'node_modules', '.install-stamp');
const readLock = (root) => readFile(join(root, 'package-lock.json'), 'utf8');
const wantedStamp = (lock) => createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex');

/**
 * Tells whether `npm ci` or `npm install` has been run by hand since the lock last changed.
 * npm keeps what it installed in node_modules/.package-lock.json and writes it at the end; packages for other platforms are not in it.
 */
async function isInstalledByHand(root, lock) {
  const installed = await readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(() => null);
  if (installed === null) return false;
  const there = JSON.parse(installed).packages;
  return Object.entries(JSON.parse(lock).packages)
    .filter(([path, { optional, link }]) => path.includes('node_modules/') && !optional && !link)
    .every(([path, { version }]) => there[path]?.version === version);
}

/** Returns how to run npm: the very one that runs this script, else the one on the PATH. */
function npm(npmArguments) {
  const running = process.env.npm_execpath ?? '';
  if (/^np[mx]-cli\.[cm]?js$/.test(basename(running))) {
    return { file: process.execPath, arguments: [running.replace('npx-cli', 'npm-cli'), ...npmArguments] };
  }
  const isWindows = process.platform === 'win32';
  return { file: isWindows ? 'npm.cmd' : 'npm', arguments: npmArguments, shell: isWindows };
}
