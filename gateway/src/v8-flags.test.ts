import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { v8Flags } from './v8-flags';

const run = promisify(execFile);

/** Returns what V8 calls a flag in its list, whether it is switched on, off or given a number. */
const nameOf = (flag: string) => flag.replace(/^--(no-)?/, '').replace(/=.*$/, '');

it('V8 knows every flag', async () => {
  const { stdout } = await run(process.execPath, ['--v8-options']);
  for (const flag of v8Flags) expect(stdout).toMatch(new RegExp(`^ +--${nameOf(flag)} `, 'm'));
});
