import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { askPlainly, Greeter } from '../testing/greeter';
import { WrittenLog } from '../testing/written-log';
import { readOptions, type StandaloneOptions } from './options';
import { runAlone } from './run-alone';
import type { RunningProgram } from './running-program';

/** Asks again until it holds; the test's own time-out ends what never does. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await delay(20);
}

describe('a gateway on its own', () => {
  const written = new WrittenLog();
  const log = pino({ level: 'info' }, written);
  let greeter: Greeter;
  let directory: string;
  let file: string;

  beforeAll(async () => {
    greeter = await Greeter.listen();
    directory = await mkdtemp(join(tmpdir(), 'gateway-'));
    file = join(directory, 'supergraph.graphql');
  });

  afterAll(async () => {
    await greeter.close();
    await rm(directory, { recursive: true });
  });

  const optionsOf = (...argv: string[]) => readOptions(['--port', '0', '--no-auth', ...argv], {}) as StandaloneOptions;
  const versionAt = async (url: string) =>
    ((await (await fetch(`${url}/readyz`)).json()) as { supergraph: string }).supergraph;

  describe('with a supergraph in a file', () => {
    let program: RunningProgram;

    beforeAll(async () => {
      await writeFile(file, greeter.supergraph());
      program = await runAlone(optionsOf('--supergraph', file, '--metrics-port', '0'), log);
    });

    afterAll(() => program.close());

    const farewell = async () => (await askPlainly(program.url, '{ farewell }')).data?.farewell;

    it('serves it with unsigned calls', async () => {
      expect(await askPlainly(program.url, '{ greeting(name: "grid") }')).toMatchObject({
        data: { greeting: 'hello grid' },
      });
      expect(greeter.authorizations).toContain(undefined);
      expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
    });

    it('refuses what @authenticated protects, since nobody signs in', async () => {
      expect((await askPlainly(program.url, '{ secret }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('keeps metrics off the port of the graph', async () => {
      expect((await fetch(`${program.url}/metrics`)).status).toBe(404);
      expect(await (await fetch(program.metricsUrl ?? '')).text()).toContain('onegrid_supergraph_info{version="');
    });

    it('takes a new file that is renamed over it', async () => {
      const before = await versionAt(program.url);
      await writeFile(`${file}.new`, greeter.supergraph('farewell: String'));
      await rename(`${file}.new`, file);
      await until(async () => (await farewell()) === 'bye');
      expect(await versionAt(program.url)).not.toBe(before);
    });

    it('keeps the last good one when the new one is bad, and says why', async () => {
      await writeFile(file, 'type Query { half');
      await until(() => written.raw.some((line) => line.includes('"msg":"supergraph refused"')));
      expect(written.raw.find((line) => line.includes('supergraph refused'))).toMatch(/"reason":"Syntax Error/);
      expect(await farewell()).toBe('bye');
    });

    it('keeps the last good one when the file is gone, and takes one that comes back', async () => {
      await rm(file);
      await program.reload();
      expect(written.raw.at(-1)).toMatch(/"msg":"supergraph not read"/);
      expect(await farewell()).toBe('bye');
      await writeFile(file, greeter.supergraph());
      await until(async () => (await farewell()) === undefined);
    });
  });

  describe('with a supergraph at an address', () => {
    const asked: IncomingMessage['headers'][] = [];
    let sdl: string | null;
    const registry = createServer((request, response) => {
      asked.push(request.headers);
      if (sdl === null) response.writeHead(503).end();
      else if (request.headers['if-none-match'] === etagOf(sdl)) response.writeHead(304).end();
      else response.writeHead(200, { etag: etagOf(sdl) }).end(sdl);
    });
    const etagOf = (text: string) => `"${text.length}"`;
    let program: RunningProgram;

    beforeAll(async () => {
      sdl = greeter.supergraph();
      await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/supergraph`;
      program = await runAlone(optionsOf('--supergraph', address, '--poll-interval-ms', '20'), log);
    });

    afterAll(async () => {
      await program.close();
      registry.closeAllConnections();
      await new Promise((resolve) => registry.close(resolve));
    });

    it('asks again with the ETag, and takes what is new', async () => {
      await until(() => asked.some((headers) => headers['if-none-match'] === etagOf(sdl ?? '')));
      sdl = greeter.supergraph('farewell: String');
      await until(async () => (await askPlainly(program.url, '{ farewell }')).data?.farewell === 'bye');
    });

    it('serves on while the address fails, and follows again when it answers', async () => {
      written.raw.length = 0;
      sdl = null;
      await until(() => written.raw.some((line) => line.includes('"failures":2')));
      expect((await askPlainly(program.url, '{ farewell }')).data).toEqual({ farewell: 'bye' });
      sdl = greeter.supergraph();
      await until(async () => (await askPlainly(program.url, '{ farewell }')).data === undefined);
    });
  });

  it('says so when the supergraph cannot be read', () =>
    expect(runAlone(optionsOf('--supergraph', join(directory, 'none')), log)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
    }));
});
