import { type Context, type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { EndedRequest } from '../../log/operation-line';
import type { Stage } from '../telemetry';
import type { CallTrace, RequestTrace } from './request-trace';
import { writeTraceHeaders } from './trace-headers';

/**
 * A request that is recorded: a span for the whole of it, below it one for each stage and one for each call of a subgraph. Spans have names, codes and times; no variables,
 * no literals, no answers. Names: https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
 */
export class RecordedTrace implements RequestTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;
  /** Below which the other spans are. */
  readonly #context: Context;

  /** @param context what the span is below */
  constructor(tracer: Tracer, span: Span, context: Context) {
    this.#tracer = tracer;
    this.#span = span;
    this.#context = trace.setSpan(context, span);
  }

  get traceId(): string {
    return this.#span.spanContext().traceId;
  }

  stage(stage: Stage, startTime: number, endedMs: number): void {
    this.#tracer.startSpan(`graphql.${stage}`, { startTime }, this.#context).end(endedMs);
  }

  call(subgraph: string, startTime: number): CallTrace {
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
    describe(this.#span, ended);
    this.#span.end(endedMs);
  }
}

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
