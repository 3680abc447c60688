import type { IncomingHttpHeaders } from 'node:http';
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { EndedRequest } from '../../log/operation-line';
import type { Stage, TraceHeaders } from '../telemetry';
import { readTraceHeaders, writeTraceHeaders } from './trace-headers';

/** A call of a subgraph in a trace. */
export interface CallTrace {
  readonly headers: TraceHeaders;
  end(endedMs: number, failure: string | null): void;
}

/**
 * One request in a trace: a span for the whole of it, below it one for each stage and one for each call of a subgraph. Spans have names, codes and times; no variables,
 * no literals, no answers. A request that is not sampled has no spans below its own; its trace still goes on to the subgraphs.
 * Names: https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
 */
export class RequestTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;
  /** Below which the spans of a recorded request are; null for any other. */
  readonly #context: Context | null;
  /** What goes to the subgraphs from a request that is not recorded; made with its first call. */
  #headers: TraceHeaders | null = null;

  constructor(tracer: Tracer, headers: IncomingHttpHeaders, startTime: number) {
    const parent = readTraceHeaders(headers);
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    this.#tracer = tracer;
    this.#span = tracer.startSpan('graphql', { kind: SpanKind.SERVER, startTime }, context);
    this.#context = this.#span.isRecording() ? trace.setSpan(context, this.#span) : null;
  }

  get traceId(): string {
    return this.#span.spanContext().traceId;
  }

  stage(stage: Stage, startTime: number, endedMs: number): void {
    if (this.#context) this.#tracer.startSpan(`graphql.${stage}`, { startTime }, this.#context).end(endedMs);
  }

  call(subgraph: string, startTime: number): CallTrace {
    if (this.#context === null) {
      this.#headers ??= writeTraceHeaders(this.#span.spanContext());
      return { headers: this.#headers, end: nothing };
    }
    const attributes = { 'onegrid.subgraph': subgraph };
    const span = this.#tracer.startSpan(
      `subgraph ${subgraph}`,
      { kind: SpanKind.CLIENT, startTime, attributes },
      this.#context,
    );
    return {
      headers: writeTraceHeaders(span.spanContext()),
      end(endedMs, failure) {
        if (failure !== null) span.setStatus({ code: SpanStatusCode.ERROR, message: failure });
        span.end(endedMs);
      },
    };
  }

  end(ended: EndedRequest, endedMs: number): void {
    if (this.#context) describe(this.#span, ended);
    this.#span.end(endedMs);
  }
}

const nothing = () => undefined;

function describe(span: Span, ended: EndedRequest): void {
  const { name, kind, documentHash } = ended.operation;
  if (kind !== null) span.updateName(name === null ? kind : `${kind} ${name}`);
  span.setAttributes({
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
  });
  if (ended.causes) span.setStatus({ code: SpanStatusCode.ERROR, message: ended.errorCodes.join(' ') });
}
