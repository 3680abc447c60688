import { readFile, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { pickPort } from '../ports';
import { type RunningDatabase, startDatabase } from './start-database';
import { query, testDirectory } from './test-directory';

describe('startDatabase', () => {
  let directory: Awaited<ReturnType<typeof testDirectory>>;
  let database: RunningDatabase | undefined;

  const start = async (port?: number) => {
    database = await startDatabase({ dataDirectory: directory.path, port, durable: false });
    return database;
  };

  beforeAll(async () => {
    directory = await testDirectory();
  });

  afterEach(() => database?.stop());
  afterAll(() => directory.remove());

  test('a first start makes a UTF-8 cluster whatever LANG says', async () => {
    const before = process.env.LANG;
    process.env.LANG = 'xx_XX.ISO-8859-1';
    const { url, adopted } = await start();
    process.env.LANG = before ?? '';
    expect(adopted).toBe(false);
    expect(await query(url, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await query(url, "SELECT upper('é网格') AS upper")).toEqual([{ upper: 'É网格' }]);
    expect(await query(url, 'SHOW TimeZone')).toEqual([{ TimeZone: 'UTC' }]);
  });

  test('a connection needs the password', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const { mode } = await stat(join(directory.path, 'cluster', 'superuser-password'));
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  test('what was committed is there after an immediate stop, which drops everything else', async () => {
    const first = await startDatabase({ dataDirectory: directory.path });
    await query(first.url, "CREATE TABLE held AS SELECT '已提交' AS word");
    await first.stop('immediate');
    const second = await start();
    expect(await query(second.url, 'SELECT word FROM held')).toEqual([{ word: '已提交' }]);
    expect(await readFile(join(directory.path, 'server.log'), 'utf8')).toContain('automatic recovery in progress');
  });

  test('data and port are the same after stop and start', async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE grid AS SELECT '嘉陵江路第三网格' AS name");
    await first.stop();
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT name FROM grid')).toEqual([{ name: '嘉陵江路第三网格' }]);
  });

  test('stop may be called twice and leaves nothing running', async () => {
    const { url, stop } = await start();
    await Promise.all([stop(), stop()]);
    await stop();
    await expect(query(url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('stop ends open sessions instead of waiting for them', async () => {
    const { url, stop } = await start();
    const sleeping = query(url, 'SELECT pg_sleep(60)').catch((error: { code: string }) => error.code);
    while ((await query(url, "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%sleep(60)'")).length === 0);
    await stop();
    expect(await sleeping).toBe('57P01');
  });

  test('the port asked for is used', async () => {
    const port = await pickPort();
    expect(new URL((await start(port)).url).port).toBe(String(port));
  });

  describe('with a port that another program holds', () => {
    const stranger = createServer();
    let taken: number;

    beforeAll(async () => {
      await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
      taken = (stranger.address() as AddressInfo).port;
    });

    afterAll(() => new Promise((resolve) => stranger.close(resolve)));

    test('asked for: PORT_TAKEN, and the directory is free again', async () => {
      await expect(start(taken)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
      await expect(start()).resolves.toBeDefined();
    });

    test('remembered from last time: another is chosen and remembered', async () => {
      await writeFile(join(directory.path, 'port'), String(taken));
      const { url } = await start();
      expect(new URL(url).port).toBe(await readFile(join(directory.path, 'port'), 'utf8'));
      expect(new URL(url).port).not.toBe(String(taken));
    });
  });

  test('a second start on the same directory is refused', async () => {
    await start();
    await expect(startDatabase({ dataDirectory: directory.path })).rejects.toMatchObject({
      code: 'DATABASE_IN_USE',
      detail: expect.stringContaining(`process ${process.pid}`),
    });
  });
});
