import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { OneGridError } from '@onegrid/schema';
import { compiledProgram } from './material';

/** A program of this benchmark in a process of its own, spoken to in messages. */
export interface ChildProgram {
  readonly pid: number;
  /** Sends a message and returns the next one that comes back. Null = the program only speaks first. */
  ask<Answer>(message: unknown): Promise<Answer>;
  /** Returns the next message. */
  hear<Answer>(): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts one of the programs of this benchmark, for example `load/main`. */
export function startChildProgram(
  name: string,
  { nodeFlags = [], environment = {} }: { nodeFlags?: readonly string[]; environment?: NodeJS.ProcessEnv } = {},
): ChildProgram {
  const child = fork(compiledProgram(name), {
    execArgv: [...nodeFlags],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    serialization: 'advanced',
  });
  const hear = <Answer>() => nextMessage<Answer>(name, child);
  return {
    pid: child.pid as number,
    hear,
    ask: async <Answer>(message: unknown) => {
      const answer = hear<Answer>();
      child.send(message as object);
      return answer;
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function nextMessage<Answer>(name: string, child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => {
      child.off('message', heard);
      reject(new OneGridError('INTERNAL', { message: `The benchmark's ${name} ended with ${code}` }));
    };
    const heard = (message: unknown) => {
      child.off('exit', ended);
      resolve(message as Answer);
    };
    child.once('message', heard);
    child.once('exit', ended);
  });
}
