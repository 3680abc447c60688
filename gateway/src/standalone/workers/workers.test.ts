import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { askPlainly, Greeter } from '../../testing/greeter';

/** The program as it is built: the processes of a cluster load what their first one was started from. */
const main = join(__dirname, '..', '..', '..', 'dist', 'standalone', 'main.js');

/** A process of `onegrid gateway`. */
class Program {
  readonly process: ChildProcess;
  output = '';
  readonly #changes = new EventEmitter();

  constructor(argv: readonly string[]) {
    this.process = spawn(process.execPath, [main, '--no-auth', '--port', '0', ...argv], {
      env: { ...process.env, LOG_LEVEL: 'info', OTEL_SDK_DISABLED: 'true' },
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (bytes: Buffer) => {
        this.output += bytes.toString();
        this.#changes.emit('change');
      });
  }

  /** Resolves with the first group of the pattern, as soon as the output has it; fails when the process ends first. */
  async says(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found[1] ?? '';
      await Promise.race([
        once(this.#changes, 'change'),
        once(this.process, 'close').then(() => {
          if (!pattern.test(this.output)) throw new RangeError(`ended without ${pattern}: ${this.output}`);
        }),
      ]);
    }
  }

  async ends(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const [code] = (await once(this.process, 'close')) as [number | null];
    return code;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await delay(50);
}

describe('onegrid gateway --workers', () => {
  jest.setTimeout(120_000);
  let greeter: Greeter;
  let directory: string;
  let file: string;
  let program: Program;
  let url: string;
  let metricsUrl: string;

  beforeAll(async () => {
    greeter = await Greeter.listen();
    directory = await mkdtemp(join(tmpdir(), 'workers-'));
    file = join(directory, 'supergraph.graphql');
    await writeFile(file, greeter.supergraph());
    program = new Program(['--supergraph', file, '--workers', '2', '--metrics-port', '0']);
    url = await program.says(/Ready 已就绪 +(\S+)\/graphql/);
    metricsUrl = await program.says(/Metrics 指标 +(\S+)\n/);
  });

  afterAll(async () => {
    program.process.kill('SIGKILL');
    await program.ends();
    await greeter.close();
    await rm(directory, { recursive: true });
  });

  const metric = async (name: string) => {
    const page = await (await fetch(metricsUrl)).text();
    const line = page.split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
    return Number(line?.split(' ').at(-1) ?? Number.NaN);
  };

  /** A new connection each time, so that every worker gets some of them. */
  const askAnew = async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data?: Record<string, unknown> }).data;
  };

  it('says once that all are ready, and adds their metrics up', async () => {
    expect(program.output.match(/Ready/g)).toHaveLength(1);
    for (let index = 0; index < 20; index += 1)
      expect(await askAnew('{ greeting }')).toEqual({ greeting: 'hello world' });
    await until(async () => (await metric('onegrid_request_duration_seconds_count')) === 20);
    expect(await metric('onegrid_workers')).toBe(2);
    expect(await metric('onegrid_supergraph_info')).toBe(2);
  });

  it('replaces a worker that is killed, and answers meanwhile', async () => {
    const worker = await program.says(/"worker":(\d+),"msg":"worker ready"/);
    process.kill(Number(worker), 'SIGKILL');
    await program.says(/("msg":"worker ended")/);
    for (let index = 0; index < 10; index += 1)
      expect(await askAnew('{ greeting }')).toEqual({ greeting: 'hello world' });
    await until(async () => (await metric('onegrid_workers')) === 2);
    expect(await metric('onegrid_worker_restarts')).toBe(1);
  });

  it('has all workers take a new supergraph, and keep it when the next is bad', async () => {
    await writeFile(file, greeter.supergraph('farewell: String'));
    program.process.kill('SIGHUP');
    await program.says(/("msg":"supergraph taken")/);
    await writeFile(file, 'type Query { half');
    program.process.kill('SIGHUP');
    await program.says(/("msg":"supergraph refused")/);
    for (let index = 0; index < 10; index += 1) expect(await askAnew('{ farewell }')).toEqual({ farewell: 'bye' });
  });

  it('lets requests under way end at SIGTERM', async () => {
    const called = greeter.authorizations.length;
    const slow = askPlainly(url, '{ slow(ms: 300) }');
    await until(async () => greeter.authorizations.length > called);
    program.process.kill('SIGTERM');
    expect(await slow).toMatchObject({ data: { slow: 300 } });
    expect(await program.ends()).toBe(0);
  });

  it('ends with a reason when the workers cannot start', async () => {
    const bad = join(directory, 'bad.graphql');
    await writeFile(bad, 'type Query { half');
    const failing = new Program(['--supergraph', bad, '--workers', '2']);
    expect(await failing.ends()).toBe(1);
    expect(failing.output).toContain('CONFIGURATION_INVALID');
    expect(failing.output).not.toContain('Ready');
  });
});
