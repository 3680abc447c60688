import type { EndedRequest } from '../../log/operation-line';
import type { Stage, TraceHeaders } from '../telemetry';

/** One request in a trace. Moments are those of `performance.now()`, milliseconds. */
export interface RequestTrace {
  readonly traceId: string;
  stage(stage: Stage, startedMs: number, endedMs: number): void;
  /** Returns the span of a call that begins. */
  call(): CallSpan;
  callEnded(span: CallSpan, call: EndedCall): void;
  end(ended: EndedRequest, endedMs: number): void;
}

/** What a call of a subgraph is in a trace. */
export interface CallSpan {
  readonly spanId: string;
  readonly headers: TraceHeaders;
}

/** A call of a subgraph that is over. */
export interface EndedCall {
  readonly subgraph: string;
  readonly startedMs: number;
  readonly endedMs: number;
  /** Null = it gave a usable answer. */
  readonly failure: string | null;
}
