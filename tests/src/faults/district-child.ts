import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** What the process says when it is ready. */
export interface ReadyMessage {
  readonly databaseUrl: string;
  readonly gatewayUrl: string;
  /** Fault control by platform. */
  readonly faultUrls: Readonly<Record<string, string>>;
}

/** The sample district in a process that can be killed. */
export interface DistrictChild {
  /** Where it is; changes with every start. */
  readonly ready: ReadyMessage;
  /** Kills it with SIGKILL and starts it again on the same data and gateway port. */
  killAndRestart(downMs: number): Promise<void>;
  /** Ends it. The embedded database stays, as after a crash; whoever owns the data folder discards it. */
  kill(): Promise<void>;
}

/** Starts the compiled district in a process of its own. */
export async function startDistrictChild(options: {
  readonly script: string;
  readonly dataDirectory: string;
  readonly port: number;
  /** null = an embedded PostgreSQL in the data folder. */
  readonly databaseUrl: string | null;
}): Promise<DistrictChild> {
  const { script, dataDirectory, port, databaseUrl } = options;
  let child: ChildProcess;

  async function start(): Promise<ReadyMessage> {
    child = spawn(process.execPath, [script, dataDirectory, String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DATABASE_URL: databaseUrl ?? '' },
    });
    const lines = createInterface(child.stdout as NodeJS.ReadableStream);
    const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit')])) as [unknown];
    if (typeof line !== 'string') throw new Error(`the district ended with ${String(line)} before it was ready`);
    return JSON.parse(line) as ReadyMessage;
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  let ready = await start();
  return {
    get ready() {
      return ready;
    },
    async killAndRestart(downMs) {
      await kill();
      await new Promise((resolve) => setTimeout(resolve, downMs));
      ready = await start();
    },
    kill,
  };
}
