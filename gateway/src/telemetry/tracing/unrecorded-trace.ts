import { type SpanContext, TraceFlags } from '@opentelemetry/api';
import type { TraceHeaders } from '../telemetry';
import type { CallTrace, RequestTrace } from './request-trace';
import { writeTraceHeaders } from './trace-headers';
import type { TraceIds } from './trace-ids';

/** A request that is not recorded: it has no spans, its trace goes on to the subgraphs. */
export class UnrecordedTrace implements RequestTrace {
  readonly traceId: string;
  readonly #parent: SpanContext | null;
  readonly #ids: TraceIds;
  /** One for all calls, made with the first. */
  #headers: TraceHeaders | null = null;

  /** @param parent what the request's client is in the trace; null = the trace begins here */
  constructor(traceId: string, parent: SpanContext | null, ids: TraceIds) {
    this.traceId = traceId;
    this.#parent = parent;
    this.#ids = ids;
  }

  stage(): void {}

  call(): CallTrace {
    this.#headers ??= writeTraceHeaders({
      traceId: this.traceId,
      spanId: this.#ids.generateSpanId(),
      traceFlags: TraceFlags.NONE,
      traceState: this.#parent?.traceState,
    });
    return { headers: this.#headers, end: nothing };
  }

  end(): void {}
}

const nothing = () => undefined;
