import type { FailureReason } from './subgraph-failure';

/** CLOSED = calls pass; OPEN = calls are refused at once; HALF_OPEN = probes pass. See `layers/breaker.ts`. */
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** What happens on the way to a subgraph beside its calls. For a listener that counts or logs; it must not throw. */
export interface TransportEvents {
  /** A query is sent again, because the attempt before failed for this reason. */
  retried?(subgraph: string, reason: FailureReason): void;
  /** The breaker has gone into this state. */
  breakerMoved?(subgraph: string, state: BreakerState): void;
  /** A call was refused without being sent: BREAKER_OPEN or OVERLOADED. */
  refused?(subgraph: string, reason: FailureReason): void;
  /** A query did not go out, because an identical one was in flight. */
  shared?(subgraph: string): void;
}

/** How one way to a subgraph stands at this moment. */
export interface ConnectionState {
  readonly subgraph: string;
  /** Null when the way has no breaker. */
  readonly breaker: BreakerState | null;
  /** Requests on the wire. */
  readonly inFlight: number;
  /** Requests that wait for their turn or for a free connection. */
  readonly queued: number;
  /** Open connections. */
  readonly connections: number;
}

/** Returns one listener that tells all of these. */
export function allEvents(listeners: readonly TransportEvents[]): TransportEvents {
  return {
    retried: (...event) => listeners.forEach((each) => void each.retried?.(...event)),
    breakerMoved: (...event) => listeners.forEach((each) => void each.breakerMoved?.(...event)),
    refused: (...event) => listeners.forEach((each) => void each.refused?.(...event)),
    shared: (...event) => listeners.forEach((each) => void each.shared?.(...event)),
  };
}
