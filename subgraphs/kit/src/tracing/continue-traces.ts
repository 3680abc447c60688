import type { Attributes, Span, SpanKind, Tracer } from '@opentelemetry/api';

type OpenTelemetry = typeof import('@opentelemetry/api');

/** The trace that a call of the gateway is part of, as the headers say it: https://www.w3.org/TR/trace-context/ */
export interface TraceHeaders {
  readonly traceparent: string;
  readonly tracestate?: string;
}

/** Null until somebody wants traces: the API of OpenTelemetry is not even loaded, and no call is in an async context. */
let tracing: { readonly api: OpenTelemetry; readonly tracer: Tracer } | null = null;

/**
 * From now on the subgraphs of this process continue the traces of their calls, with the OpenTelemetry SDK that is registered in it: one span for each call of the
 * gateway, below it one for each request to a platform. Without a call of this, nothing is traced and nothing is done for it.
 */
export function continueTraces(): void {
  const api = require('@opentelemetry/api') as OpenTelemetry;
  tracing = { api, tracer: api.trace.getTracer('@onegrid/kit') };
}

/** Ends what `continueTraces` began. */
export function stopTraces(): void {
  tracing = null;
}

/** Returns what a log line says of the trace that is under way here; nothing when there is none. */
export function activeTrace(): { readonly trace_id?: string } {
  const context = tracing?.api.trace.getActiveSpan()?.spanContext();
  return context ? { trace_id: context.traceId } : {};
}

/** Returns the headers by which the gateway continues the trace that is under way here, when a subgraph asks it in turn; none when there is no trace. */
export function traceHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  tracing?.api.propagation.inject(tracing.api.context.active(), headers);
  return headers;
}

/** Runs one call of the gateway within its trace. */
export function traceCall<Result>(
  subgraph: string,
  headers: TraceHeaders | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (tracing === null || headers === undefined) return work();
  const { api } = tracing;
  const parent = api.propagation.extract(api.ROOT_CONTEXT, headers);
  const attributes = { 'onegrid.subgraph': subgraph };
  return api.context.with(parent, () => inSpan({ name: `call ${subgraph}`, kind: 1, attributes }, work));
}

/** Runs one request to a platform within the trace of the call that needs it. Its path is not told: it may name people. */
export function tracePlatform<Result extends { readonly status: number }>(
  platform: string,
  method: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (tracing === null || tracing.api.trace.getActiveSpan() === undefined) return work();
  const attributes = { 'onegrid.platform': platform, 'http.request.method': method };
  return inSpan({ name: `platform ${platform}`, kind: 2, attributes }, async (span) => {
    const response = await work();
    span?.setAttribute('http.response.status_code', response.status);
    return response;
  });
}

/** The kinds SERVER and CLIENT of OpenTelemetry's `SpanKind`, whose values are not loaded while nothing is traced. */
type CallKind = SpanKind.SERVER | SpanKind.CLIENT;

async function inSpan<Result>(
  { name, kind, attributes }: { readonly name: string; readonly kind: CallKind; readonly attributes: Attributes },
  work: (span?: Span) => Promise<Result>,
): Promise<Result> {
  if (tracing === null) return work();
  const { api, tracer } = tracing;
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (failure) {
      // the message of a failure may quote a body
      span.setStatus({ code: api.SpanStatusCode.ERROR, message: failure instanceof Error ? failure.name : 'failed' });
      throw failure;
    } finally {
      span.end();
    }
  });
}
