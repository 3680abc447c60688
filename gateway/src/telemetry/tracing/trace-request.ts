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

/** Returns a request's part in the trace that its headers name, or in a new one; whether it is recorded, the sampler says. */
export function traceRequest(
  { sampler, ids, tell }: Pick<Tracing, 'sampler' | 'ids' | 'tell'>,
  headers: IncomingHttpHeaders,
  startTime: number,
): RequestTrace {
  const parent = readTraceHeaders(headers);
  const context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  const traceId = parent ? parent.traceId : ids.generateTraceId();
  const { decision } = sampler.shouldSample(context, traceId, name, kind, {}, []);
  if (decision === NOT_RECORD) return new UnrecordedTrace(traceId, parent, ids);
  return new RecordedTrace({ traceId, parent, startTime, ids, tell });
}
