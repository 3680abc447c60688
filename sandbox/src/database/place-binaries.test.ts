import { chmod, cp, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { linkLibraries } from './link-libraries';
import { locateBinaries } from './locate-binaries';
import { placeBinaries } from './place-binaries';
import { shelters } from './reachable-directory';
import { runProgram } from './run-program';
import { testDirectory } from './test-directory';

const asRoot = process.getuid?.() === 0 ? test : test.skip;

describe('placeBinaries', () => {
  let directory: Awaited<ReturnType<typeof testDirectory>>;

  beforeEach(async () => {
    directory = await testDirectory();
  });

  afterEach(() => directory.remove());

  /** The programs as npm unpacks them when it runs no install scripts: without links. */
  const unpackWithoutLinks = async () => {
    const { directory: installed, version } = await locateBinaries();
    const copy = join(directory.path, 'programs');
    await mkdir(copy);
    for (const name of ['bin', 'share', 'pg-symlinks.json']) await symlink(join(installed, name), join(copy, name));
    await rm(join(copy, 'bin'));
    await cp(join(installed, 'bin'), join(copy, 'bin'), { recursive: true });
    await mkdir(join(copy, 'lib'));
    for (const entry of await readdir(join(installed, 'lib'), { withFileTypes: true })) {
      if (entry.isFile()) await cp(join(installed, 'lib', entry.name), join(copy, 'lib', entry.name));
    }
    return { directory: copy, version };
  };

  test('the installed programs are used where they can be', async () => {
    const installed = await locateBinaries();
    const { initdb, majorVersion } = await placeBinaries(installed, null, directory.path);
    expect(initdb.startsWith(installed.directory)).toBe(true);
    expect(majorVersion).toBe(18);
  });

  test('missing library links are made', async () => {
    const installed = await unpackWithoutLinks();
    const { postgres } = await placeBinaries(installed, null, directory.path);
    expect(postgres.startsWith(installed.directory)).toBe(true);
    expect(await readlink(join(installed.directory, 'lib', 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/);
  });

  test('links that exist are left alone', async () => {
    const { directory: installed } = await locateBinaries();
    await expect(linkLibraries(installed)).resolves.toBeUndefined();
  });

  asRoot('programs below a directory that the account cannot enter are copied to where it can', async () => {
    const nobody = { uid: 65534, gid: 65534 };
    const installed = await unpackWithoutLinks();
    await linkLibraries(installed.directory);
    await chmod(directory.path, 0o700);
    try {
      const { postgres } = await placeBinaries(installed, nobody, directory.path);
      expect(postgres.startsWith(directory.path)).toBe(false);
      expect((await runProgram(postgres, ['--version'], nobody)).exitCode).toBe(0);
    } finally {
      for (const shelter of shelters(installed.directory)) await rm(shelter, { recursive: true, force: true });
    }
  });
});
