import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(__dirname, '..', '..');

/** Returns the text of a file of `tests/bench`. */
export function readMaterial(path: string): string {
  return readFileSync(join(tests, 'bench', path), 'utf8');
}

/** Returns the folder of a gateway of another make. */
export function peerFolder(name: string): string {
  return join(tests, 'peers', name);
}

/** Returns the compiled program of this benchmark that runs in a process of its own, for example `load/main`. */
export function compiledProgram(name: string): string {
  return join(tests, 'dist', 'bench', `${name}.js`);
}

/** Folder of this checkout. */
export const ownCheckout = join(tests, '..');
