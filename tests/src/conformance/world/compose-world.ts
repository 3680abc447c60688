import { compose } from '@onegrid/schema';
import type { World } from './world';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject"])
`;

/** Returns a subgraph's SDL with its link to the federation specification. */
export function linkedSdl(sdl: string): string {
  return link + sdl;
}

/**
 * Returns the supergraph SDL of a world.
 *
 * @throws OneGridError COMPOSITION_FAILED
 */
export function composeWorld(world: World): string {
  return compose(
    Object.entries(world.subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      sdl: linkedSdl(sdl),
    })),
  );
}
