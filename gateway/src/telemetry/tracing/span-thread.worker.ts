import { parentPort, workerData } from 'node:worker_threads';
import { createTraceState, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { OTLPExporterBase } from '@opentelemetry/otlp-exporter-base';
import { convertLegacyHttpOptions, createOtlpHttpExportDelegate } from '@opentelemetry/otlp-exporter-base/node-http';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  type IdGenerator,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-node';
import type { SpanThreadMessage, SpanThreadStart, Told } from './span-thread';
import { spanOfPart, spanOfRequest } from './spans-of-request';
import type { ToldContext, ToldSpan } from './told-span';
import { TraceIds } from './trace-ids';

/** The inside of a span thread: OpenTelemetry's SDK and its exporter of OTLP over HTTP in JSON, as the environment sets them. */
const { serviceName } = workerData as SpanThreadStart;

/** Gives a span the ids that it has. */
class ToldIds implements IdGenerator {
  of: Pick<ToldSpan, 'traceId' | 'spanId'> | null = null;

  generateTraceId(): string {
    return this.of?.traceId ?? '';
  }

  generateSpanId(): string {
    return this.of?.spanId ?? '';
  }
}

const ids = new ToldIds();
const newIds = new TraceIds();

const exporter = new OTLPExporterBase<ReadableSpan[]>(
  createOtlpHttpExportDelegate(
    convertLegacyHttpOptions({}, 'TRACES', 'v1/traces', { 'Content-Type': 'application/json' }),
    JsonTraceSerializer,
    'otlp_http_json_span_exporter',
    { name: 'span', countItems: (spans) => spans.length },
    undefined,
  ),
);

const provider = new BasicTracerProvider({
  resource: defaultResource()
    .merge(resourceFromAttributes({ 'service.name': serviceName }))
    .merge(detectResources({ detectors: [envDetector] })),
  // what is told was sampled
  sampler: new AlwaysOnSampler(),
  idGenerator: ids,
  spanProcessors: [new BatchSpanProcessor(exporter)],
});

function spanOf(told: Told): ToldSpan {
  if (told.told === 'span') return told;
  return told.told === 'request' ? spanOfRequest(told) : spanOfPart(told, () => newIds.generateSpanId());
}

function makeSpan(made: ToldSpan): void {
  const { scope, name, kind, startTime, parent, traceState, links = [], events = [] } = made;
  ids.of = made;
  const span = provider
    .getTracer(scope)
    .startSpan(name, { kind, startTime, links: [...links] }, parent ? below(parent, traceState) : ROOT_CONTEXT);
  span.setAttributes(made.attributes).setStatus(made.status);
  for (const { name: event, attributes, time } of events) span.addEvent(event, attributes, time);
  span.end(made.endTime);
}

function below(parent: ToldContext, traceState: string | null) {
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...parent,
    traceState: traceState === null ? undefined : createTraceState(traceState),
  });
}

parentPort?.on('message', (message: SpanThreadMessage) => {
  if (message) return message.map(spanOf).forEach(makeSpan);
  const end = () => process.exit();
  return void provider.shutdown().then(end, end);
});
