import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readPostmaster } from './postmaster-file';
import { isAlive } from './process-identity';
import { type RunningDatabase, startDatabase } from './start-database';
import { query, testDirectory } from './test-directory';

// starts a database in a node process of its own and prints the URL
const ownerProgram = `
  const { readFileSync } = require('node:fs');
  const { transformSync } = require('@swc/core');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  require.extensions['.ts'] = (module, filename) =>
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
  const { startDatabase } = require('./start-database.ts');
  startDatabase({ dataDirectory: process.argv[1], durable: process.argv[2] === 'durable' }).then(({ url }) => console.log(url));
  setInterval(() => undefined, 1000);
`;

describe('a server that was left running', () => {
  let directory: Awaited<ReturnType<typeof testDirectory>>;
  let cluster: string;
  let owner: ChildProcess | undefined;
  let database: RunningDatabase | undefined;

  const start = async (options: { port?: number; durable?: boolean } = {}) => {
    database = await startDatabase({ dataDirectory: directory.path, durable: false, ...options });
    return database;
  };

  const startInOtherProcess = async (durability: 'durable' | 'fast' = 'fast') => {
    const script = ownerProgram.replace("'./start-database.ts'", JSON.stringify(join(__dirname, 'start-database.ts')));
    owner = spawn(process.execPath, ['-e', script, directory.path, durability], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!owner.stdout) return '';
    const [url] = (await once(createInterface(owner.stdout), 'line')) as [string];
    return url;
  };

  const killOwner = async () => {
    if (!owner || owner.signalCode) return;
    const ended = once(owner, 'exit');
    owner.kill('SIGKILL');
    await ended;
  };

  beforeAll(async () => {
    directory = await testDirectory();
    cluster = join(directory.path, 'cluster');
  });

  afterEach(async () => {
    await killOwner();
    await database?.stop();
  });

  afterAll(() => directory.remove());

  test('kill -9 of node: the server stays, the next start adopts it, stop ends it', async () => {
    const url = await startInOtherProcess();
    await query(url, 'CREATE TABLE visit AS SELECT 119 AS fields');
    await expect(start()).rejects.toMatchObject({ code: 'DATABASE_IN_USE' });
    await killOwner();

    const next = await start();
    expect(next).toMatchObject({ adopted: true, url });
    expect(await query(next.url, 'SELECT fields FROM visit')).toEqual([{ fields: 119 }]);
    const pid = (await readPostmaster(cluster))?.pid ?? 0;
    await next.stop();
    expect(await isAlive(pid)).toBe(false);
  });

  test('left with other options: it is replaced by one with the options asked for', async () => {
    const url = await startInOtherProcess();
    await query(url, 'CREATE TABLE patrol AS SELECT 119 AS fields');
    await killOwner();
    const next = await start({ durable: true });
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(next.url, 'SELECT fields FROM patrol')).toEqual([{ fields: 119 }]);
  });

  test('node and server both killed: the data is recovered', async () => {
    const url = await startInOtherProcess('durable');
    await query(url, 'CREATE TABLE inspection AS SELECT 119 AS fields');
    const open = query(url, 'SELECT pg_sleep(60)').catch(() => 'broken off');
    process.kill((await readPostmaster(cluster))?.pid ?? 0, 'SIGKILL');
    await killOwner();
    const next = await start({ durable: true });
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'SELECT fields FROM inspection')).toEqual([{ fields: 119 }]);
    expect(await open).toBe('broken off');
  });

  test('a postmaster.pid whose pid now belongs to a stranger is not in the way', async () => {
    await (await start()).stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    await writeFile(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`);
    const next = await start();
    expect(next.adopted).toBe(false);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  test('owner.json of a pid that was given to another process is no claim', async () => {
    await (await start()).stop();
    await writeFile(
      join(directory.path, 'owner.json'),
      JSON.stringify({ pid: process.pid, startedAt: 'earlier', directory: directory.path }),
    );
    await expect(start()).resolves.toBeDefined();
    expect(JSON.parse(await readFile(join(directory.path, 'owner.json'), 'utf8')).startedAt).not.toBe('earlier');
  });

  test('nobody adopts it: discarding the directory ends it', async () => {
    await startInOtherProcess();
    const pid = (await readPostmaster(cluster))?.pid ?? 0;
    expect(await directory.remove()).toBe(false);
    await killOwner();
    expect(await directory.remove()).toBe(true);
    expect(await isAlive(pid)).toBe(false);
    await expect(stat(directory.path)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
