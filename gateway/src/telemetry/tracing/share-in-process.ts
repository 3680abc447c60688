import { NodeTracerProvider, type ReadableSpan, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Tell } from './span-thread';
import type { Tracing } from './start-tracing';
import { type ToldSpan, toldContext } from './told-span';

/** Registers OpenTelemetry's SDK for the whole process, with the same sampler and collector as the gateway's own spans. */
export function shareInProcess({ sampling, ids, tell }: Pick<Tracing, 'sampling' | 'ids' | 'tell'>): void {
  const { sampler } = sampling;
  new NodeTracerProvider({ sampler, idGenerator: ids, spanProcessors: [telling(tell)] }).register();
}

function telling(tell: Tell): SpanProcessor {
  const nothing = async () => undefined;
  return { onStart: () => undefined, onEnd: (span) => tell(toldOf(span)), forceFlush: nothing, shutdown: nothing };
}

function toldOf(span: ReadableSpan): ToldSpan {
  const { name, kind, startTime, endTime, attributes, status, events, links, parentSpanContext } = span;
  const { traceId, spanId, traceState } = span.spanContext();
  return {
    told: 'span',
    scope: span.instrumentationScope.name,
    name,
    kind,
    traceId,
    spanId,
    parent: parentSpanContext ? toldContext(parentSpanContext) : null,
    traceState: traceState?.serialize() ?? null,
    startTime,
    endTime,
    attributes,
    status,
    events,
    links: links.map((link) => ({ context: toldContext(link.context), attributes: link.attributes })),
  };
}
