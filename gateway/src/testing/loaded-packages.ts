import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const built = join(__dirname, '..', '..', 'dist');
const nameOf = String.raw`/node_modules.((?:@[^\\/]+.)?[^\\/]+)(?!.*node_modules)/`;

/** Returns the names of the packages that a fresh process has loaded after these files of the built gateway. */
export async function loadedPackages(...files: readonly string[]): Promise<ReadonlySet<string>> {
  const program = `
    for (const file of ${JSON.stringify(files)}) require(file);
    const names = Object.keys(require.cache).map((file) => ${nameOf}.exec(file)?.[1]);
    console.log(JSON.stringify([...new Set(names)]));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: built });
  return new Set(JSON.parse(stdout) as string[]);
}
