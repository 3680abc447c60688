import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pickPort } from '@onegrid/sandbox';
import type { World } from '../contender';

/** How our gateway is started: flags of `onegrid gateway`, environment, and whose tokens the load sends. */
export interface Launch {
  readonly flags: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly authorizations?: readonly string[];
}

export interface Variant {
  readonly name: string;
  readonly says: string;
  /** Flags that the gateway must know; a checkout without them is not measured in this variant. */
  readonly needs: readonly string[];
  launch(world: World): Promise<Launch>;
}

/** Nobody signs in. Limits are on, as in every variant. */
export const plain: Variant = {
  name: 'ours',
  says: 'onegrid gateway with its limits, nobody signs in',
  needs: [],
  launch: async () => ({ flags: ['--no-auth'] }),
};

/** The access token of every request is verified, every call of a subgraph is signed. */
export const signedIn: Variant = {
  name: 'ours-auth',
  says: 'the same, access tokens verified, calls of subgraphs signed',
  needs: [],
  launch: signIn,
};

/** How long an operation takes until it is logged as slow, milliseconds; the load's do not, on a machine that is not overrun. */
const slowOperationMs = '5000';
/** Share of the requests whose spans are sent. */
const tracedShare = '0.01';

/** Everything on, as an installation runs it: one request of a hundred is traced. */
export const everythingOn: Variant = {
  name: 'ours-all',
  says: 'the same with metrics, the log of slow operations and traces of 1 request in 100',
  needs: ['--metrics-port', '--slow-operation-ms'],
  launch: (world) =>
    observed(world, { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: tracedShare }),
};

/** The same with every request traced. */
export const allTraced: Variant = {
  name: 'ours-traces',
  says: 'the same with traces of every request',
  needs: everythingOn.needs,
  launch: (world) => observed(world, { OTEL_TRACES_SAMPLER: 'always_on' }),
};

/** Identical calls of a subgraph in flight are one: never in the same table as those that execute everything. */
export const deduplicating: Variant = {
  name: 'ours-in-flight',
  says: 'onegrid gateway, identical calls of subgraphs in flight are one',
  needs: ['--config'],
  launch: async ({ directory }) => {
    const file = join(directory, 'in-flight.json');
    await writeFile(file, JSON.stringify({ subgraphs: { all: { deduplicate: true } } }));
    return { flags: ['--no-auth', '--config', file] };
  },
};

/** Returns the variant with so many processes that share the port. */
export function withWorkers(count: number): Variant {
  return {
    name: `ours-workers-${count}`,
    says: `onegrid gateway --workers ${count}`,
    needs: ['--workers'],
    launch: async () => ({ flags: ['--no-auth', '--workers', String(count)] }),
  };
}

async function signIn({ identity, directory }: World): Promise<Launch> {
  const { issuer, jwksUrl, audience, callKey, authorizations } = identity;
  const callKeyFile = join(directory, 'call-key.json');
  await writeFile(callKeyFile, JSON.stringify(callKey), { mode: 0o600 });
  const flags = ['--issuer', issuer, '--jwks', jwksUrl, '--audience', audience, '--call-key', callKeyFile];
  return { flags, authorizations };
}

async function observed(world: World, sampler: Readonly<Record<string, string>>): Promise<Launch> {
  const { flags, authorizations } = await signIn(world);
  const metricsPort = await pickPort();
  return {
    flags: [...flags, '--metrics-port', String(metricsPort), '--slow-operation-ms', slowOperationMs],
    // the process of the subgraphs takes the spans and throws them away
    environment: { ...sampler, OTEL_EXPORTER_OTLP_ENDPOINT: world.subgraphOrigin },
    authorizations,
  };
}
