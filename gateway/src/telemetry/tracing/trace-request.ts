import type { IncomingHttpHeaders } from 'node:http';
import { ROOT_CONTEXT, type SpanContext, SpanKind, trace } from '@opentelemetry/api';
import { type Sampler, SamplingDecision } from '@opentelemetry/sdk-trace-node';
import { newTraces } from './new-traces';
import { RequestTrace } from './request-trace';
import { requestSpan } from './spans-of-request';
import type { Tracing } from './start-tracing';
import { readTraceHeaders } from './trace-headers';

/** Returns a request's part in the trace that its headers name, or in a new one. */
export type TraceRequest = (headers: IncomingHttpHeaders, startedMs: number) => RequestTrace;

/** Returns what traces requests; which of them are recorded, the sampler says. */
export function requestTracer({ sampling, ids, tell }: Pick<Tracing, 'sampling' | 'ids' | 'tell'>): TraceRequest {
  const begin = newTraces(sampling.root, ids);
  return (headers, startedMs) => {
    const parent = readTraceHeaders(headers);
    const { traceId, isRecorded } = parent ? continued(parent, sampling.sampler) : begin();
    return new RequestTrace({ traceId, isRecorded, parent, startedMs, ids, tell });
  };
}

function continued(parent: SpanContext, sampler: Sampler) {
  const { traceId } = parent;
  const context = trace.setSpanContext(ROOT_CONTEXT, parent);
  const { decision } = sampler.shouldSample(context, traceId, requestSpan, SpanKind.SERVER, {}, []);
  return { traceId, isRecorded: decision !== SamplingDecision.NOT_RECORD };
}
