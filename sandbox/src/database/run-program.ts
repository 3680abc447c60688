import { spawn } from 'node:child_process';
import type { ServerUser } from './choose-user';

export interface ProgramResult {
  /** null = did not run, or ended by a signal. */
  readonly exitCode: number | null;
  /** Standard output and error, in the order they came. */
  readonly output: string;
  /** System error code when the program could not be run at all, e.g. EACCES. */
  readonly refusal: string | null;
}

/** Returns what a program printed and how it ended. Runs as `user`; null = as this process. Never rejects. */
export function runProgram(
  file: string,
  programArguments: readonly string[],
  user: ServerUser | null,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, programArguments, {
      ...account(user),
      env: serverEnvironment(),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ exitCode: null, output: `${output}${error.message}`, refusal: error.code ?? 'UNKNOWN' }),
    );
    child.once('close', (exitCode) => resolve({ exitCode, output, refusal: null }));
  });
}

/** Returns the spawn options that run a program under an account. */
export function account(user: ServerUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/**
 * Returns the environment of every PostgreSQL program. It inherits next to nothing: LANG may name a locale that does not exist here,
 * PG* variables and LD_LIBRARY_PATH belong to another installation.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}
