import { OneGridError } from '@onegrid/schema';
import type { SubgraphAddress } from '../supergraph/read-subgraphs';
import { type HttpConnectionSettings, httpConnection } from './http-connection';
import { localConnection } from './local-connection';
import type { Connection, LocalSubgraphs } from './subgraph-request';

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
  settings: HttpConnectionSettings,
): Connections {
  const inProcess = new Map(Object.entries(local));
  for (const name of inProcess.keys())
    if (!subgraphs.some((each) => each.name === name))
      throw new OneGridError('CONFIGURATION_INVALID', { message: `The supergraph has no subgraph named ${name}` });
  return new Map(
    subgraphs.map(({ name, url }) => {
      const subgraph = inProcess.get(name);
      return [name, subgraph ? localConnection(subgraph) : httpConnection(requireUrl(name, url), settings)];
    }),
  );
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
