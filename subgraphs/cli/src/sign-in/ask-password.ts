import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandFailure } from '../command-failure';

/** Asks for a password on the terminal without showing it. */
export async function askPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CommandFailure(
      'PASSWORD_MISSING',
      '请用 --password 或 ONEGRID_PASSWORD 给出密码。 Give the password with --password or ONEGRID_PASSWORD.',
    );
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
