import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { OneGridError } from '@onegrid/schema';
import type { RunningContender } from './contender';

const startLimitMs = 120_000;
const pollMs = 25;
/** How much of what a program prints is shown when it does not start, characters. */
const shownOutput = 2000;

export interface GatewayProgram {
  readonly name: string;
  /** File and arguments for `node`. */
  readonly command: readonly string[];
  readonly nodeFlags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  /** Where it will answer. */
  readonly port: number;
  readonly authorizations?: readonly string[];
}

/**
 * Starts a gateway in a process of its own, in production mode, and waits until it answers GraphQL.
 *
 * @throws OneGridError INTERNAL with what it printed, when it does not
 */
export async function startProcess(program: GatewayProgram): Promise<RunningContender> {
  const { command, nodeFlags, environment, directory, port, authorizations = [] } = program;
  const child = spawn(process.execPath, [...nodeFlags, ...command], {
    cwd: directory,
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithThisProcess(child);
  const output = collectOutput(child);
  const url = `http://127.0.0.1:${port}`;
  const close = () => end(child);
  if (await answers(child, url, authorizations[0])) return { url, pid: child.pid as number, authorizations, close };
  await close();
  throw new OneGridError('INTERNAL', { message: `${program.name} does not start: ${output().slice(-shownOutput)}` });
}

const running = new Set<ChildProcess>();

// an interrupted run must not leave gateways behind
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function endWithThisProcess(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-shownOutput);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function answers(child: ChildProcess, url: string, authorization: string | undefined): Promise<boolean> {
  const giveUpAtMs = Date.now() + startLimitMs;
  while (Date.now() < giveUpAtMs && child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: '{"query":"{__typename}"}',
    }).catch(() => null);
    if (answer?.ok) return true;
    await delay(pollMs);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(killer);
}
