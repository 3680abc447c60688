import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { invariant } from '@onegrid/schema';

/**
 * Returns the file of a thread's program: the compiled one, also for a caller that runs from its source.
 *
 * @param directory where the caller's file is
 * @param name      of the program's file, without its ending
 */
export function threadProgram(directory: string, name: string): string {
  const program = [directory, directory.replace(/([\\/])src([\\/])/, '$1dist$2')]
    .map((each) => join(each, `${name}.js`))
    .find((each) => existsSync(each));
  invariant(program, `${name}.js is missing`);
  return program;
}
