import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pickPort } from '@onegrid/sandbox';
import { type Contender, quick } from '../contender';
import { startProcess } from '../start-process';
import type { Variant } from './variants';

const run = promisify(execFile);

export interface Checkout {
  /** Folder of this repository, or another checkout of it, compiled. */
  readonly directory: string;
  /** Whether several are compared, so that names must say which. */
  readonly isNamed: boolean;
}

/** Returns our gateway in one variant, as `onegrid gateway` starts it. */
export function ourGateway(variant: Variant, { directory, isNamed }: Checkout): Contender {
  const name = isNamed ? `${variant.name}@${basename(directory)}` : variant.name;
  const program = join(directory, 'gateway', 'dist', 'standalone', 'main.js');
  return {
    name,
    says: variant.says,
    together: quick,
    whyNot: async () => {
      const { stdout } = await run(process.execPath, [program, '--help']);
      const missing = variant.needs.filter((flag) => !stdout.includes(`${flag} `));
      return missing.length === 0 ? null : `this gateway has no ${missing.join(' and no ')}`;
    },
    start: async (world) => {
      const { flags, environment = {}, authorizations } = await variant.launch(world);
      const port = await pickPort();
      return startProcess({
        name,
        command: [program, '--supergraph', world.supergraphFile, '--port', String(port), ...flags],
        nodeFlags: world.nodeFlags,
        environment,
        directory: world.directory,
        port,
        authorizations,
      });
    },
  };
}
