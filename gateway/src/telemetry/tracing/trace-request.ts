import type { IncomingHttpHeaders } from 'node:http';
import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace-node';
import { RecordedTrace } from './recorded-trace';
import type { RequestTrace } from './request-trace';
import type { Tracing } from './start-tracing';
import { readTraceHeaders } from './trace-headers';
import { UnrecordedTrace } from './unrecorded-trace';

const name = 'graphql';
const kind = SpanKind.SERVER;
const { NOT_RECORD } = SamplingDecision;

/**
 * Returns a request's part in the trace that its headers name, or in a new one. The sampler is asked before there is a span: the tracer would ask it when half of the
 * span's cost is spent.
 */
export function traceRequest(
  { tracer, sampler, ids }: Pick<Tracing, 'tracer' | 'sampler' | 'ids'>,
  headers: IncomingHttpHeaders,
  startTime: number,
): RequestTrace {
  const parent = readTraceHeaders(headers);
  const context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const traceId = parent ? parent.traceId : ids.nextTraceId;
  const { decision } = sampler.shouldSample(context, traceId, name, kind, {}, []);
  if (decision === NOT_RECORD) return new UnrecordedTrace(parent, ids);
  return new RecordedTrace(tracer, tracer.startSpan(name, { kind, startTime }, context), context);
}
