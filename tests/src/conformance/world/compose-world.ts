import { compose } from '@onegrid/schema';
import type { World } from './world';

const directives = [
  'key',
  'shareable',
  'external',
  'requires',
  'provides',
  'override',
  'inaccessible',
  'interfaceObject',
];
const rareDirectives = ['context', 'fromContext', 'composeDirective'];

/** Returns a subgraph's SDL with its link to the federation specification. */
export function linkedSdl(sdl: string): string {
  const used = [...directives, ...rareDirectives.filter((each) => sdl.includes(`@${each}(`))];
  const imported = used.map((each) => `"@${each}"`).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imported}])\n${sdl}`;
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
