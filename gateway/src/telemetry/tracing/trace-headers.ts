import type { IncomingHttpHeaders } from 'node:http';
import { createTraceState, isSpanContextValid, type SpanContext } from '@opentelemetry/api';
import type { TraceHeaders } from '../telemetry';

/** Version, trace id, parent id, flags; later versions may append more: https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparentPattern = /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/;

/** Longest `tracestate` that is passed on, characters: https://www.w3.org/TR/trace-context/#tracestate-limits */
const tracestateLimit = 512;

/** Returns the trace that a request is part of; null when it names none, or none that is valid. */
export function readTraceHeaders(headers: IncomingHttpHeaders): SpanContext | null {
  const { traceparent, tracestate } = headers;
  const found = typeof traceparent === 'string' ? traceparentPattern.exec(traceparent) : null;
  if (!found) return null;
  const [, traceId = '', spanId = '', flags = ''] = found;
  const state = typeof tracestate === 'string' && tracestate.length <= tracestateLimit ? tracestate : '';
  const context: SpanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & 1,
    isRemote: true,
    ...(state && { traceState: createTraceState(state) }),
  };
  return isSpanContextValid(context) ? context : null;
}

/** Returns the headers by which the next process continues a trace. */
export function writeTraceHeaders({ traceId, spanId, traceFlags, traceState }: SpanContext): TraceHeaders {
  const traceparent = `00-${traceId}-${spanId}-0${traceFlags & 1}`;
  const tracestate = traceState?.serialize();
  return tracestate ? { traceparent, tracestate } : { traceparent };
}
