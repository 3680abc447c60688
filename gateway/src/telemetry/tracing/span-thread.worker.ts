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
import type { SpanThreadMessage, SpanThreadStart } from './span-thread';
import type { ToldContext, ToldSpan } from './told-span';

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

function makeSpan(told: ToldSpan): void {
  const { scope, name, kind, startTime, parent, traceState, links = [], events = [] } = told;
  ids.of = told;
  const span = provider
    .getTracer(scope)
    .startSpan(name, { kind, startTime, links: [...links] }, parent ? below(parent, traceState) : ROOT_CONTEXT);
  span.setAttributes(told.attributes).setStatus(told.status);
  for (const { name: event, attributes, time } of events) span.addEvent(event, attributes, time);
  span.end(told.endTime);
}

function below(parent: ToldContext, traceState: string | null) {
  return trace.setSpanContext(ROOT_CONTEXT, {
    ...parent,
    traceState: traceState === null ? undefined : createTraceState(traceState),
  });
}

parentPort?.on('message', (message: SpanThreadMessage) => {
  if (message) return message.forEach(makeSpan);
  const end = () => process.exit();
  return void provider.shutdown().then(end, end);
});
