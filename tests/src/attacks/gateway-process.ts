import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Measured {
  /** Longest time that the event loop stood still since the last measurement. */
  readonly blockedMs: number;
  readonly rssBytes: number;
}

const gatewayMain = join(dirname(require.resolve('@onegrid/gateway/package.json')), 'dist', 'standalone', 'main.js');
/** The compiled one also when this file runs from its source. */
const monitor = join(__dirname.replace(/([\\/])src([\\/])/, '$1dist$2'), 'loop-monitor.js');

/** Our gateway with its defaults, in a process of its own. */
export class GatewayProcess {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #directory: string;

  private constructor(url: string, child: ChildProcess, directory: string) {
    this.url = url;
    this.#child = child;
    this.#directory = directory;
  }

  static async start(supergraphSdl: string): Promise<GatewayProcess> {
    const directory = await mkdtemp(join(tmpdir(), 'onegrid-attacks-'));
    const file = join(directory, 'supergraph.graphql');
    await writeFile(file, supergraphSdl);
    const child = fork(gatewayMain, ['--supergraph', file, '--port', '0', '--no-auth'], {
      execArgv: ['--require', monitor],
      silent: true,
      env: { ...process.env, LOG_LEVEL: 'silent', ONEGRID_LIMITS: '' },
    });
    try {
      return new GatewayProcess(await readyUrl(child), child, directory);
    } catch (failure) {
      child.kill();
      await rm(directory, { recursive: true });
      throw failure;
    }
  }

  async measure(): Promise<Measured> {
    const answered = once(this.#child, 'message');
    this.#child.send('measure');
    const [measured] = (await answered) as [Measured];
    return measured;
  }

  async stop(): Promise<void> {
    const over = this.#child.exitCode === null ? once(this.#child, 'exit') : null;
    this.#child.kill();
    await over;
    await rm(this.#directory, { recursive: true });
  }
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const url = /http:\/\/\S+\/graphql/.exec(said)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the gateway did not start: ${said}`)));
  });
}
