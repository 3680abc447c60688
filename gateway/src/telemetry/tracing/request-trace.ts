import { type SpanContext, TraceFlags } from '@opentelemetry/api';
import type { EndedRequest } from '../../log/operation-line';
import type { Stage, TraceHeaders } from '../telemetry';
import type { Tell } from './span-thread';
import type { ToldTrace } from './told-request';
import { toldContext } from './told-span';
import { writeTraceHeaders } from './trace-headers';
import type { TraceIds } from './trace-ids';

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

/**
 * One request in a trace, which goes on to the subgraphs. What a recorded one did is told, part by part, for spans to be made of it elsewhere (`spans-of-request.ts`); any other has no spans.
 * Moments are those of `performance.now()`, milliseconds.
 */
export class RequestTrace {
  readonly traceId: string;
  readonly #traceState: SpanContext['traceState'];
  readonly #ids: TraceIds;
  readonly #tell: Tell;
  /** Null = not recorded. */
  readonly #told: ToldTrace | null;
  /** One for all calls of a request that is not recorded, made with the first. */
  #unrecordedCall: CallSpan | null = null;

  constructor(trace: {
    readonly traceId: string;
    readonly isRecorded: boolean;
    /** What the request's client is in the trace; null = the trace begins here. */
    readonly parent: SpanContext | null;
    readonly startedMs: number;
    readonly ids: TraceIds;
    readonly tell: Tell;
  }) {
    const { traceId, isRecorded, parent, startedMs, ids, tell } = trace;
    this.traceId = traceId;
    this.#traceState = parent?.traceState;
    this.#ids = ids;
    this.#tell = tell;
    this.#told = isRecorded ? toldTrace(traceId, parent, ids.generateSpanId(), startedMs) : null;
  }

  stage(name: Stage, startedMs: number, endedMs: number): void {
    if (this.#told === null) return;
    this.#tell({ told: 'stage', of: this.#told, name, spanId: null, startedMs, endedMs, failure: null });
  }

  /** Returns the span of a call that begins. */
  call(): CallSpan {
    if (this.#told !== null) return this.#newCall(TraceFlags.SAMPLED);
    this.#unrecordedCall ??= this.#newCall(TraceFlags.NONE);
    return this.#unrecordedCall;
  }

  callEnded({ spanId }: CallSpan, { subgraph: name, startedMs, endedMs, failure }: EndedCall): void {
    if (this.#told === null) return;
    this.#tell({ told: 'call', of: this.#told, name, spanId, startedMs, endedMs, failure });
  }

  end(ended: EndedRequest, endedMs: number): void {
    if (this.#told === null) return;
    const { operation, status, requestId, viewer, client, aborted, errorCodes, causes } = ended;
    const hasCauses = causes !== undefined;
    const seen = { operation, status, requestId, viewer, client, aborted, errorCodes, hasCauses };
    this.#tell({ told: 'request', of: this.#told, endedMs, ...seen });
  }

  #newCall(traceFlags: TraceFlags): CallSpan {
    const spanId = this.#ids.generateSpanId();
    const { traceId } = this;
    return { spanId, headers: writeTraceHeaders({ traceId, spanId, traceFlags, traceState: this.#traceState }) };
  }
}

function toldTrace(traceId: string, parent: SpanContext | null, spanId: string, startedMs: number): ToldTrace {
  return {
    traceId,
    spanId,
    parent: parent && toldContext(parent),
    traceState: parent?.traceState?.serialize() ?? null,
    startedMs,
    epochMs: performance.now() - Date.now(),
  };
}
