import type { Tracer } from '@opentelemetry/api';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type Sampler } from '@opentelemetry/sdk-trace-node';
import { ExportThread } from './export-thread';
import { samplerOf } from './sampler';
import { TraceIds } from './trace-ids';

/** Traces of this process, on their way to a collector. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Which the tracer goes by. */
  readonly sampler: Sampler;
  /** Which the tracer gives. */
  readonly ids: TraceIds;
  /** Makes this the OpenTelemetry of the whole process, for subgraphs in it. Costs an async context per call of them. */
  shareInProcess(): void;
  /** Sends what is left and stops. */
  close(): Promise<void>;
}

/**
 * Returns the tracing that the standard variables describe: where to (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, `OTEL_EXPORTER_OTLP_HEADERS`), how much
 * (`OTEL_TRACES_SAMPLER`, `OTEL_TRACES_SAMPLER_ARG`), under which name (`OTEL_SERVICE_NAME`, `OTEL_RESOURCE_ATTRIBUTES`). The sampler's are read here, the others by the SDK:
 * https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 *
 * Loaded only when tracing is on.
 */
export function startTracing(defaultServiceName: string): Tracing {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': defaultServiceName }))
    .merge(detectResources({ detectors: [envDetector] }));
  const sampler = samplerOf(process.env);
  const ids = new TraceIds();
  const provider = new NodeTracerProvider({
    resource,
    sampler,
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor(new ExportThread())],
  });
  return {
    tracer: provider.getTracer('@onegrid/gateway'),
    sampler,
    ids,
    shareInProcess: () => provider.register(),
    close: () => provider.shutdown(),
  };
}
