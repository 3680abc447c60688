import type { Connections } from './connect-subgraphs';
import type { BreakerState, ConnectionState, TransportEvents } from './transport-events';

/** What happened on the way to one subgraph since the start. */
export interface TransportCount {
  /** Queries that were sent again. */
  readonly retries: number;
  /** Calls that were refused without being sent. */
  readonly refusals: number;
  /** Queries that did not go out, because an identical one was in flight. */
  readonly shared: number;
  /** Times that the breaker opened. */
  readonly opened: number;
}

/** How one subgraph is reached: now, and since the start. */
export type SubgraphStanding = ConnectionState & TransportCount;

const nothing: TransportCount = Object.freeze({ retries: 0, refusals: 0, shared: 0, opened: 0 });

/** Counts what happens on the way to each subgraph. */
export class TransportCounts implements TransportEvents {
  readonly #bySubgraph = new Map<string, TransportCount>();

  of(subgraph: string): TransportCount {
    return this.#bySubgraph.get(subgraph) ?? nothing;
  }

  retried(subgraph: string): void {
    this.#add(subgraph, 'retries');
  }

  breakerMoved(subgraph: string, state: BreakerState): void {
    if (state === 'OPEN') this.#add(subgraph, 'opened');
  }

  refused(subgraph: string): void {
    this.#add(subgraph, 'refusals');
  }

  shared(subgraph: string): void {
    this.#add(subgraph, 'shared');
  }

  #add(subgraph: string, what: keyof TransportCount): void {
    const known = this.of(subgraph);
    this.#bySubgraph.set(subgraph, { ...known, [what]: known[what] + 1 });
  }
}

/** Returns how every subgraph is reached. */
export function standings(connections: Connections, counts: TransportCounts): SubgraphStanding[] {
  return [...connections].map(([subgraph, connection]) => ({
    subgraph,
    breaker: null,
    inFlight: 0,
    queued: 0,
    connections: 0,
    ...connection.state?.(),
    ...counts.of(subgraph),
  }));
}
