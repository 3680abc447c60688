import { OneGridError } from '@onegrid/schema';

/** Why no answer of a subgraph could be used. Goes to the log, never to a client. */
export type FailureReason =
  /** no answer in time */
  | 'TIMEOUT'
  /** the client went away, so nobody waits for the answer */
  | 'ABORTED'
  /** larger than the gateway takes */
  | 'TOO_LARGE'
  /** an HTTP answer that is no GraphQL answer: `HTTP_502` */
  | `HTTP_${number}`
  /** not JSON, or JSON that is no GraphQL answer */
  | 'UNREADABLE'
  /** the connection failed or broke; the cause says how */
  | 'UNREACHABLE'
  /** a subgraph of this process threw instead of answering */
  | 'THREW'
  /** refused without a call: too many wait for this subgraph */
  | 'OVERLOADED'
  /** refused without a call: this subgraph mostly fails at present */
  | 'BREAKER_OPEN';

/** A subgraph could not be reached, was not called, or gave no usable answer. */
export class SubgraphFailure extends OneGridError {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(reason === 'OVERLOADED' ? 'SUBGRAPH_OVERLOADED' : 'SUBGRAPH_UNAVAILABLE', { cause });
    this.name = 'SubgraphFailure';
    this.reason = reason;
  }
}

/** Returns the failure that an aborted signal stands for. */
export function failureOf(signal: AbortSignal | undefined): SubgraphFailure {
  const reason: unknown = signal?.reason;
  return reason instanceof SubgraphFailure ? reason : new SubgraphFailure('ABORTED', reason);
}
