import type { Connection } from '../subgraph-request';
import type { SubgraphSettings } from '../subgraph-settings';
import { breaker } from './breaker';
import { deduplicate } from './deduplicate';
import type { LayerPlace, MakeLayer } from './layer';
import { limitConcurrency } from './limit-concurrency';
import { retry } from './retry';

// from the caller to the wire; a call passes them top to bottom, its answer bottom to top
const layers: readonly MakeLayer[] = [
  deduplicate, // outermost: identical calls are one call for all that follows
  retry, // around the breaker: every attempt counts there, and an open one ends the attempts; a wait holds no place below
  breaker, // around the queue: while it is open nobody waits
  limitConcurrency, // innermost: only what goes to the wire takes a place
];

/** Returns a connection with the layers that its settings ask for. */
export function addLayers(connection: Connection, settings: SubgraphSettings, place: LayerPlace): Connection {
  return layers
    .map((make) => make(settings, place))
    .filter((layer) => layer !== null)
    .reduceRight((next, layer) => layer(next), connection);
}
