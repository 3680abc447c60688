import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from './start-database';
import { query, testDirectory } from './test-directory';

describe('checkCluster', () => {
  let directory: Awaited<ReturnType<typeof testDirectory>>;
  let cluster: string;

  beforeEach(async () => {
    directory = await testDirectory();
    cluster = join(directory.path, 'cluster');
  });

  afterEach(() => directory.remove());

  const start = () => startDatabase({ dataDirectory: directory.path, durable: false });

  test('data of another major version is named, not touched', async () => {
    await mkdir(cluster);
    await writeFile(join(cluster, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({
      code: 'DATABASE_OTHER_VERSION',
      detail: expect.stringContaining('written by PostgreSQL 17; this release brings PostgreSQL 18'),
    });
    expect(await readFile(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  test('a directory that is no cluster is refused', async () => {
    await mkdir(cluster);
    await writeFile(join(cluster, 'holiday.jpg'), '');
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_UNUSABLE' });
  });

  test('a cluster opened to all by a copy is closed again', async () => {
    await (await start()).stop();
    await chmod(cluster, 0o755);
    const { url, stop } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stop();
  });

  test('a first start that was cut short is made anew', async () => {
    await mkdir(join(directory.path, 'cluster.new'));
    await writeFile(join(directory.path, 'cluster.new', 'PG_VERSION'), '18\n');
    await (await start()).stop();
  });

  test('a lost password is told, with the way out', async () => {
    await mkdir(cluster);
    await writeFile(join(cluster, 'PG_VERSION'), '18\n');
    await expect(start()).rejects.toMatchObject({
      code: 'DATABASE_UNUSABLE',
      detail: expect.stringContaining('password of the database is missing'),
    });
  });
});
