import { type Sampling, samplingOf } from './sampler';
import { shareInProcess } from './share-in-process';
import { SpanThread, type Tell } from './span-thread';
import { TraceIds } from './trace-ids';

/** Traces of this process, on their way to a collector. */
export interface Tracing {
  readonly sampling: Sampling;
  readonly ids: TraceIds;
  /** Takes what becomes spans of recorded traces. */
  readonly tell: Tell;
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
  const sampling = samplingOf(process.env);
  const ids = new TraceIds();
  const thread = new SpanThread({ serviceName: defaultServiceName });
  const tell: Tell = (told) => thread.tell(told);
  return {
    sampling,
    ids,
    tell,
    shareInProcess: () => shareInProcess({ sampling, ids, tell }),
    close: () => thread.close(),
  };
}
