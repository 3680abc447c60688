import { createInterface } from 'node:readline/promises';
import { CommandFailure } from '../command-failure';

/**
 * Asks a yes-or-no question on the terminal; anything but y is no.
 *
 * @throws CommandFailure CONFIRMATION_MISSING when there is no terminal to ask on
 */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandFailure('CONFIRMATION_MISSING', '请用 --yes 确认。 Confirm with --yes: there is no terminal.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
