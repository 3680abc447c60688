import { type SpanContext, SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { EndedRequest } from '../../log/operation-line';
import type { Stage } from '../telemetry';
import type { CallTrace, RequestTrace } from './request-trace';
import { type TellSpan, type ToldContext, type ToldSpan, toldContext } from './told-span';
import { writeTraceHeaders } from './trace-headers';
import type { TraceIds } from './trace-ids';

const scope = '@onegrid/gateway';

/** Of the span of a whole request, until it is known which operation that is. */
export const requestSpan = 'graphql';

/**
 * A request that is recorded: a span for the whole of it, below it one for each stage and one for each call of a subgraph. Spans have names, codes and times; no variables,
 * no literals, no answers. Names: https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
 */
export class RecordedTrace implements RequestTrace {
  readonly traceId: string;
  readonly #tell: TellSpan;
  readonly #ids: TraceIds;
  readonly #startTime: number;
  /** What the client is in the trace; null = the trace begins here. */
  readonly #parent: SpanContext | null;
  readonly #traceState: string | null;
  /** The span of the whole. */
  readonly #whole: ToldContext;
  /** 1970 on the clock of `performance.now()`, which nobody sets, while this lasts. */
  readonly #epochMs = performance.now() - Date.now();

  constructor(trace: {
    readonly traceId: string;
    readonly parent: SpanContext | null;
    readonly startTime: number;
    readonly ids: TraceIds;
    readonly tell: TellSpan;
  }) {
    const { traceId, parent, startTime, ids, tell } = trace;
    this.traceId = traceId;
    this.#tell = tell;
    this.#ids = ids;
    this.#startTime = startTime;
    this.#parent = parent;
    this.#traceState = parent?.traceState?.serialize() ?? null;
    this.#whole = { traceId, spanId: ids.generateSpanId(), traceFlags: TraceFlags.SAMPLED };
  }

  stage(stage: Stage, startTime: number, endedMs: number): void {
    this.#part({
      name: `graphql.${stage}`,
      kind: SpanKind.INTERNAL,
      spanId: this.#ids.generateSpanId(),
      startTime,
      endTime: endedMs,
      attributes: {},
      status: { code: SpanStatusCode.UNSET },
    });
  }

  call(subgraph: string, startTime: number): CallTrace {
    const spanId = this.#ids.generateSpanId();
    const { traceId } = this;
    const traceState = this.#parent?.traceState;
    return {
      headers: writeTraceHeaders({ traceId, spanId, traceFlags: TraceFlags.SAMPLED, traceState }),
      end: (endTime, failure) =>
        this.#part({
          name: `subgraph ${subgraph}`,
          kind: SpanKind.CLIENT,
          spanId,
          startTime,
          endTime,
          attributes: { 'onegrid.subgraph': subgraph },
          status: failure === null ? { code: SpanStatusCode.UNSET } : { code: SpanStatusCode.ERROR, message: failure },
        }),
    };
  }

  end(ended: EndedRequest, endedMs: number): void {
    const { traceId } = this;
    const { spanId } = this.#whole;
    const traceState = this.#traceState;
    this.#tell({
      scope,
      ...describe(ended),
      kind: SpanKind.SERVER,
      traceId,
      spanId,
      parent: this.#parent && toldContext(this.#parent),
      traceState,
      startTime: this.#startTime - this.#epochMs,
      endTime: endedMs - this.#epochMs,
    });
  }

  /** Tells of a span below that of the whole; its moments are those of `performance.now()`. */
  #part(
    part: Pick<ToldSpan, 'name' | 'kind' | 'spanId' | 'attributes' | 'status'> & {
      readonly startTime: number;
      readonly endTime: number;
    },
  ): void {
    this.#tell({
      ...part,
      scope,
      traceId: this.traceId,
      parent: this.#whole,
      traceState: this.#traceState,
      startTime: part.startTime - this.#epochMs,
      endTime: part.endTime - this.#epochMs,
    });
  }
}

function spanName({ name, kind }: EndedRequest['operation']): string {
  if (kind === null) return requestSpan;
  return name === null ? kind : `${kind} ${name}`;
}

function describe(ended: EndedRequest): Pick<ToldSpan, 'name' | 'attributes' | 'status'> {
  const { name, kind, documentHash } = ended.operation;
  return {
    name: spanName(ended.operation),
    attributes: {
      'graphql.operation.type': kind ?? undefined,
      'graphql.operation.name': name ?? undefined,
      'graphql.document.hash': documentHash ?? undefined,
      'http.response.status_code': ended.status,
      'onegrid.request_id': ended.requestId,
      'onegrid.viewer': ended.viewer ?? undefined,
      'onegrid.client.name': ended.client.name,
      'onegrid.client.version': ended.client.version,
      'onegrid.aborted': ended.aborted || undefined,
      'onegrid.error_codes': ended.errorCodes.length > 0 ? [...ended.errorCodes] : undefined,
    },
    status: ended.causes
      ? { code: SpanStatusCode.ERROR, message: ended.errorCodes.join(' ') }
      : { code: SpanStatusCode.UNSET },
  };
}
