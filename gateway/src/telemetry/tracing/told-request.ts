import type { EndedRequest } from '../../log/operation-line';
import type { ToldContext } from './told-span';

/** A recorded request in its trace. Moments of it and its parts are those of `performance.now()`, milliseconds. */
export interface ToldTrace {
  readonly traceId: string;
  /** Of the span of the whole request. */
  readonly spanId: string;
  /** What the client is in the trace; null = the trace begins here. */
  readonly parent: ToldContext | null;
  /** As W3C writes it; null = none. */
  readonly traceState: string | null;
  readonly startedMs: number;
  /** 1970 on the clock of `performance.now()`, which nobody sets, while this lasts. */
  readonly epochMs: number;
}

/** A part of a recorded request that is over: a stage of the work, or a call of a subgraph. */
export interface ToldPart {
  readonly told: 'stage' | 'call';
  readonly of: ToldTrace;
  readonly name: string;
  /** Null = nobody needs to know it. */
  readonly spanId: string | null;
  readonly startedMs: number;
  readonly endedMs: number;
  readonly failure: string | null;
}

/** A recorded request that is over. */
export interface ToldRequest
  extends Pick<EndedRequest, 'operation' | 'status' | 'requestId' | 'viewer' | 'client' | 'aborted' | 'errorCodes'> {
  readonly told: 'request';
  readonly of: ToldTrace;
  readonly endedMs: number;
  /** True when the client was not told all. */
  readonly hasCauses: boolean;
}
