import { chmod, cp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningDatabase, startDatabase } from './start-database';
import { query, testDirectory } from './test-directory';

// an ordinary user's server runs under that user and can enter every directory he can
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('placeHome for root', () => {
  let parent: Awaited<ReturnType<typeof testDirectory>>;
  let dataDirectory: string;
  let database: RunningDatabase | undefined;
  let shelter: string;

  const start = async () => {
    database = await startDatabase({ dataDirectory, durable: false });
    return database;
  };

  beforeEach(async () => {
    parent = await testDirectory();
    dataDirectory = join(parent.path, 'data');
  });

  afterEach(async () => {
    await database?.stop();
    await rm(shelter, { recursive: true, force: true });
    await parent.remove();
  });

  const shelterName = () => readFile(join(dataDirectory, 'moved-to'), 'utf8');

  test('below a closed directory the cluster is sheltered outside, and found again', async () => {
    await chmod(parent.path, 0o700);
    const { url, stop } = await start();
    await query(url, 'CREATE TABLE visit AS SELECT 119 AS fields');
    shelter = await shelterName();
    expect((await stat(join(shelter, 'cluster'))).uid).not.toBe(0);
    await stop();
    expect(await query((await start()).url, 'SELECT fields FROM visit')).toEqual([{ fields: 119 }]);
  });

  test('a cluster made before the directory was closed is taken along', async () => {
    const { url, stop } = await start();
    await query(url, 'CREATE TABLE visit AS SELECT 119 AS fields');
    await stop();
    await chmod(parent.path, 0o700);
    expect(await query((await start()).url, 'SELECT fields FROM visit')).toEqual([{ fields: 119 }]);
    shelter = await shelterName();
    await expect(stat(join(dataDirectory, 'cluster'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('deleting the data directory deletes the sheltered data', async () => {
    await chmod(parent.path, 0o700);
    const first = await start();
    await query(first.url, 'CREATE TABLE visit AS SELECT 119 AS fields');
    shelter = await shelterName();
    await first.stop();
    await rm(dataDirectory, { recursive: true });
    await expect(query((await start()).url, 'SELECT fields FROM visit')).rejects.toMatchObject({ code: '42P01' });
  });

  test('a copy of the data directory elsewhere does not share the shelter', async () => {
    await chmod(parent.path, 0o700);
    const first = await start();
    shelter = await shelterName();
    const copy = await testDirectory();
    await cp(dataDirectory, copy.path, { recursive: true });
    const second = await startDatabase({ dataDirectory: copy.path, durable: false });
    expect(second.url).not.toBe(first.url);
    await second.stop();
    await copy.remove();
  });
});
