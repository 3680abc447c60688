import { SubgraphFailure } from './subgraph-failure';
import type { Connection, LocalSubgraph } from './subgraph-request';

/** Returns the way to a subgraph of the same process. */
export function localConnection(subgraph: LocalSubgraph): Connection {
  return {
    async send(request) {
      try {
        return await subgraph.execute(request);
      } catch (cause) {
        throw new SubgraphFailure('THREW', cause);
      }
    },
    close: () => Promise.resolve(),
  };
}
