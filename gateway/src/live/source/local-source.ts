import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { LocalSubgraph } from '../../transport/subgraph-request';
import type { OpenSource } from './event-source';

/** Returns the source of a subgraph of the same process; null when it has no subscriptions. */
export function localSource(subgraph: LocalSubgraph): OpenSource | null {
  if (!subgraph.subscribe) return null;
  return async function* open(request, opened) {
    const events = subgraph.subscribe?.(request) ?? [];
    opened();
    try {
      for await (const event of events) yield event;
    } catch (cause) {
      throw new SubgraphFailure('THREW', cause);
    }
  };
}
