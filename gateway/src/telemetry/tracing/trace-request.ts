import type { IncomingHttpHeaders } from 'node:http';
import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { SamplingDecision } from '@opentelemetry/sdk-trace-node';
import { RequestTrace } from './request-trace';
import { requestSpan } from './spans-of-request';
import type { Tracing } from './start-tracing';
import { readTraceHeaders } from './trace-headers';

const kind = SpanKind.SERVER;

/** Returns a request's part in the trace that its headers name, or in a new one; whether it is recorded, the sampler says. */
export function traceRequest(
  { sampling, ids, tell }: Pick<Tracing, 'sampling' | 'ids' | 'tell'>,
  headers: IncomingHttpHeaders,
  startedMs: number,
): RequestTrace {
  const parent = readTraceHeaders(headers);
  const traceId = parent ? parent.traceId : ids.generateTraceId();
  const { decision } = parent
    ? sampling.sampler.shouldSample(trace.setSpanContext(ROOT_CONTEXT, parent), traceId, requestSpan, kind, {}, [])
    : sampling.root.shouldSample(ROOT_CONTEXT, traceId, requestSpan, kind, {}, []);
  const isRecorded = decision !== SamplingDecision.NOT_RECORD;
  return new RequestTrace({ traceId, isRecorded, parent, startedMs, ids, tell });
}
