import { community } from '@onegrid/community';
import { directory } from '@onegrid/directory';
import { entries } from '@onegrid/entries';
import { environment } from '@onegrid/environment';
import { party } from '@onegrid/party';
import { safety } from '@onegrid/safety';
import { compose } from '@onegrid/schema';
import { urban } from '@onegrid/urban';

/** Every subgraph of the sample district. The order gives each its port when they listen. */
export const subgraphModules = [directory, entries, community, party, urban, safety, environment] as const;

/** Returns where a subgraph listens when the subgraphs listen from `firstPort` on. */
export function subgraphUrl(name: string, firstPort: number): string {
  return `http://127.0.0.1:${firstPort + subgraphModules.findIndex((module) => module.name === name)}/graphql`;
}

/** Ports from which the URLs in the supergraph count when the subgraphs do not listen. */
export const defaultSubgraphPort = 4200;

/** A subgraph that runs elsewhere, by its SDL: all that is known of it. */
export interface FurtherSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Returns the supergraph composed from the SDL of every subgraph, and of further ones that run elsewhere. */
export function composeSupergraph(
  firstPort: number = defaultSubgraphPort,
  further: readonly FurtherSubgraph[] = [],
): string {
  const own = subgraphModules.map((module) => ({
    name: module.name,
    url: subgraphUrl(module.name, firstPort),
    sdl: module.sdl(),
  }));
  return compose([...own, ...further]);
}
