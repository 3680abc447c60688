import { LRUCache } from 'lru-cache';
import type { CacheSettings, SubgraphCacheSettings } from '../cache-settings';
import type { GraphHints } from '../policy/graph-hints';
import { type OperationShape, readShape } from './operation-shape';

/** Most documents that are remembered. */
const documentLimit = 5_000;

/** What the operations for subgraphs ask for, each read once. */
export class OperationShapes {
  readonly #hints: GraphHints;
  readonly #subgraphs: CacheSettings['subgraphs'];
  readonly #known = new LRUCache<string, { readonly shape: OperationShape | null }>({ max: documentLimit });

  constructor(hints: GraphHints, { subgraphs }: CacheSettings) {
    this.#hints = hints;
    this.#subgraphs = subgraphs;
  }

  of(subgraph: string, query: string): OperationShape | null {
    const key = `${subgraph}\n${query}`;
    const known = this.#known.get(key);
    if (known) return known.shape;
    const graph = this.#hints.graphs.get(subgraph) ?? '';
    const shape = readShape(query, { hints: this.#hints, graph, base: this.#baseOf(subgraph) });
    this.#known.set(key, { shape });
    return shape;
  }

  #baseOf(subgraph: string): SubgraphCacheSettings {
    return { maxAgeSeconds: 0, scope: 'PRIVATE', ...this.#subgraphs.all, ...this.#subgraphs[subgraph] };
  }
}
