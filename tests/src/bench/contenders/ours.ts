import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pickPort } from '@onegrid/sandbox';
import type { Contender, World } from './contender';
import { startProcess } from './start-process';

export interface OursSettings {
  /** Checkout of this repository whose compiled gateway is measured. */
  readonly checkout: string;
  /** Whether several checkouts are compared, so that the name must say which. */
  readonly named: boolean;
}

/** Returns our gateway, as `onegrid gateway` starts it, with everything on that its defaults turn on. */
export function ours(settings: OursSettings): Contender {
  return {
    name: nameOf('ours', settings),
    says: 'onegrid gateway, nobody signs in',
    start: (world) => start(settings, world, { flags: ['--no-auth'] }),
  };
}

/** Returns our gateway with sign-in: the access token of every request is verified, every call of a subgraph is signed. */
export function oursWithSignIn(settings: OursSettings): Contender {
  return {
    name: nameOf('ours-auth', settings),
    says: 'onegrid gateway, access tokens verified, calls signed',
    start: async (world) => {
      const { issuer, jwksUrl, audience, callKey, authorizations } = world.identity;
      const callKeyFile = join(world.directory, 'call-key.json');
      await writeFile(callKeyFile, JSON.stringify(callKey), { mode: 0o600 });
      const flags = ['--issuer', issuer, '--jwks', jwksUrl, '--audience', audience, '--call-key', callKeyFile];
      return start(settings, world, { flags, authorizations });
    },
  };
}

async function start(
  { checkout, named }: OursSettings,
  { directory, supergraphFile, nodeFlags }: World,
  { flags, authorizations }: { flags: readonly string[]; authorizations?: readonly string[] },
) {
  const port = await pickPort();
  const program = join(checkout, 'gateway', 'dist', 'standalone', 'main.js');
  return startProcess({
    name: nameOf('ours', { checkout, named }),
    command: [program, '--supergraph', supergraphFile, '--port', String(port), ...flags],
    nodeFlags,
    environment: {},
    directory,
    port,
    authorizations,
  });
}

function nameOf(name: string, { checkout, named }: OursSettings): string {
  return named ? `${name}@${basename(checkout)}` : name;
}
