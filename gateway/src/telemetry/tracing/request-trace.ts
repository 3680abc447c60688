import type { EndedRequest } from '../../log/operation-line';
import type { Stage, TraceHeaders } from '../telemetry';

/** One request in a trace. Moments are those of `performance.now()`, milliseconds. */
export interface RequestTrace {
  readonly traceId: string;
  stage(stage: Stage, startTime: number, endedMs: number): void;
  call(subgraph: string, startTime: number): CallTrace;
  end(ended: EndedRequest, endedMs: number): void;
}

/** A call of a subgraph in a trace. */
export interface CallTrace {
  readonly headers: TraceHeaders;
  end(endedMs: number, failure: string | null): void;
}
