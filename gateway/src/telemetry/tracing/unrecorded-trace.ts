import { type SpanContext, TraceFlags } from '@opentelemetry/api';
import type { CallSpan, RequestTrace } from './request-trace';
import { writeTraceHeaders } from './trace-headers';
import type { TraceIds } from './trace-ids';

/** A request that is not recorded: it has no spans, its trace goes on to the subgraphs. */
export class UnrecordedTrace implements RequestTrace {
  readonly traceId: string;
  readonly #parent: SpanContext | null;
  readonly #ids: TraceIds;
  /** One for all calls, made with the first. */
  #call: CallSpan | null = null;

  /** @param parent what the request's client is in the trace; null = the trace begins here */
  constructor(traceId: string, parent: SpanContext | null, ids: TraceIds) {
    this.traceId = traceId;
    this.#parent = parent;
    this.#ids = ids;
  }

  stage(): void {}

  call(): CallSpan {
    this.#call ??= this.#newCall();
    return this.#call;
  }

  callEnded(): void {}

  end(): void {}

  #newCall(): CallSpan {
    const spanId = this.#ids.generateSpanId();
    const traceState = this.#parent?.traceState;
    const headers = writeTraceHeaders({ traceId: this.traceId, spanId, traceFlags: TraceFlags.NONE, traceState });
    return { spanId, headers };
  }
}
