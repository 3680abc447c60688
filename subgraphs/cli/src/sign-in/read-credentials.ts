import { CommandFailure } from '../command-failure';
import { askPassword } from './ask-password';
import type { Credentials } from './sign-in-by-password';

/**
 * Returns the worker number and the password: as given, else from ONEGRID_PASSWORD, else asked for on the terminal.
 *
 * @throws CommandFailure SIGN_IN_FAILED when no worker is named
 */
export async function readCredentials(
  workerNo: string | undefined,
  password: string | undefined = process.env.ONEGRID_PASSWORD,
): Promise<Credentials> {
  if (workerNo === undefined)
    throw new CommandFailure('SIGN_IN_FAILED', '请给出工号，或使用 --device。 Name a worker, or use --device.');
  return { workerNo, password: password ?? (await askPassword(`${workerNo} 密码 password: `)) };
}
