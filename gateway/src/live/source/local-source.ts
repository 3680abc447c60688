import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { LocalSubgraph, SubgraphResponse } from '../../transport/subgraph-request';
import type { EventSource } from './event-source';

/** Returns the source of a subgraph of the same process; null when it has no subscriptions. */
export function localSource(subgraph: LocalSubgraph): EventSource | null {
  if (!subgraph.subscribe) return null;
  return {
    open: async (request) => told(subgraph.subscribe?.(request) ?? []),
    close: () => Promise.resolve(),
  };
}

async function* told(events: AsyncIterable<SubgraphResponse> | []): AsyncGenerator<SubgraphResponse> {
  try {
    for await (const event of events) yield event;
  } catch (cause) {
    throw new SubgraphFailure('THREW', cause);
  }
}
