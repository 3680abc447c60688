import { type SpanContext, TraceFlags } from '@opentelemetry/api';
import type { EndedRequest } from '../../log/operation-line';
import type { Stage } from '../telemetry';
import type { CallSpan, EndedCall, RequestTrace } from './request-trace';
import type { Tell } from './span-thread';
import type { ToldTrace } from './told-request';
import { toldContext } from './told-span';
import { writeTraceHeaders } from './trace-headers';
import type { TraceIds } from './trace-ids';

/** A request that is recorded: what it did is told, part by part, for spans to be made of it elsewhere (`spans-of-request.ts`). */
export class RecordedTrace implements RequestTrace {
  readonly traceId: string;
  readonly #tell: Tell;
  readonly #ids: TraceIds;
  readonly #traceState: SpanContext['traceState'];
  readonly #told: ToldTrace;

  constructor(trace: {
    readonly traceId: string;
    /** What the request's client is in the trace; null = the trace begins here. */
    readonly parent: SpanContext | null;
    readonly startedMs: number;
    readonly ids: TraceIds;
    readonly tell: Tell;
  }) {
    const { traceId, parent, startedMs, ids, tell } = trace;
    this.traceId = traceId;
    this.#tell = tell;
    this.#ids = ids;
    this.#traceState = parent?.traceState;
    this.#told = {
      traceId,
      spanId: ids.generateSpanId(),
      parent: parent && toldContext(parent),
      traceState: parent?.traceState?.serialize() ?? null,
      startedMs,
      epochMs: performance.now() - Date.now(),
    };
  }

  stage(name: Stage, startedMs: number, endedMs: number): void {
    this.#tell({ told: 'stage', of: this.#told, name, spanId: null, startedMs, endedMs, failure: null });
  }

  call(): CallSpan {
    const spanId = this.#ids.generateSpanId();
    const traceFlags = TraceFlags.SAMPLED;
    const headers = writeTraceHeaders({ traceId: this.traceId, spanId, traceFlags, traceState: this.#traceState });
    return { spanId, headers };
  }

  callEnded({ spanId }: CallSpan, { subgraph: name, startedMs, endedMs, failure }: EndedCall): void {
    this.#tell({ told: 'call', of: this.#told, name, spanId, startedMs, endedMs, failure });
  }

  end(ended: EndedRequest, endedMs: number): void {
    const { operation, status, requestId, viewer, client, aborted, errorCodes, causes } = ended;
    const hasCauses = causes !== undefined;
    const seen = { operation, status, requestId, viewer, client, aborted, errorCodes, hasCauses };
    this.#tell({ told: 'request', of: this.#told, endedMs, ...seen });
  }
}
