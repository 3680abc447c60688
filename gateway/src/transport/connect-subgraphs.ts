import { OneGridError } from '@onegrid/schema';
import type { SubgraphAddress } from '../supergraph/read-subgraphs';
import { headerForwarding } from './forward-headers';
import { httpConnection } from './http-connection';
import { addLayers } from './layers/add-layers';
import { localConnection } from './local-connection';
import { type SubgraphConfiguration, type SubgraphDefaults, settingsOf } from './subgraph-configuration';
import type { Connection, LocalSubgraphs } from './subgraph-request';
import type { TransportEvents } from './transport-events';

export interface ConnectOptions {
  /** What is said for each subgraph, beside the defaults. */
  readonly configuration?: SubgraphConfiguration;
  readonly events?: TransportEvents;
}

/** A subgraph of the same process cannot be cut off: it is neither asked again nor given up. */
const noWire = { retries: null, breaker: null } as const;

/** The ways to all subgraphs of a supergraph, by name. */
export type Connections = ReadonlyMap<string, Connection>;

/**
 * Returns the way to each subgraph: in this process when it is among `local`, else by HTTP to the URL in the supergraph.
 *
 * @throws OneGridError CONFIGURATION_INVALID when a subgraph is neither local nor has an HTTP URL, or a local one is not in the supergraph
 */
export function connectSubgraphs(
  subgraphs: readonly SubgraphAddress[],
  local: LocalSubgraphs,
  defaults: SubgraphDefaults,
  { configuration = {}, events = {} }: ConnectOptions = {},
): Connections {
  const inProcess = new Map(Object.entries(local));
  for (const name of inProcess.keys())
    if (!subgraphs.some((each) => each.name === name))
      throw new OneGridError('CONFIGURATION_INVALID', { message: `The supergraph has no subgraph named ${name}` });
  return new Map(
    subgraphs.map(({ name, url }) => {
      const settings = settingsOf(name, configuration, defaults);
      const subgraph = inProcess.get(name);
      const place = { subgraph: name, events, now: () => performance.now(), random: Math.random };
      const connection = subgraph
        ? addLayers(localConnection(subgraph), { ...settings, ...noWire }, place)
        : addLayers(httpConnection(requireUrl(name, settings.url ?? url), settings), settings, place);
      const forwardHeaders = subgraph ? undefined : (headerForwarding(settings) ?? undefined);
      return [name, { ...connection, timeoutMs: settings.timeoutMs, forwardHeaders }];
    }),
  );
}

/** @throws OneGridError CONFIGURATION_INVALID when something is said for a subgraph that there is not: most likely its name is written wrong */
export function requireKnownSubgraphs(connections: Connections, configuration: SubgraphConfiguration = {}): void {
  const unknown = Object.keys(configuration).find((name) => name !== 'all' && !connections.has(name));
  if (unknown === undefined) return;
  const known = [...connections.keys()].join(', ');
  throw new OneGridError('CONFIGURATION_INVALID', {
    message: `subgraphs.${unknown} is no subgraph; known are ${known}`,
  });
}

/** Closes every way, after the requests on it have ended. */
export async function closeConnections(connections: Connections): Promise<void> {
  await Promise.all([...connections.values()].map((each) => each.close()));
}

function requireUrl(name: string, url: string): URL {
  if (URL.canParse(url) && /^https?:/.test(url)) return new URL(url);
  throw new OneGridError('CONFIGURATION_INVALID', {
    message: `Subgraph ${name} is not local and has no HTTP URL: ${url}`,
  });
}
