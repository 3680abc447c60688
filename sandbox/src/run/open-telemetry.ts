import { isTracingWanted, loadTelemetry, serveMetrics, type Telemetry } from '@onegrid/gateway';
import { continueTraces } from '@onegrid/kit';
import type { Logger } from 'pino';

/** What listens to the sample district. */
export interface OpenTelemetry {
  /** Null = nothing. */
  readonly telemetry: Telemetry | null;
  /** Null = no metrics. */
  readonly metricsUrl: string | null;
  close(): Promise<void>;
}

/** Switches on what the options and the variables `OTEL_*` ask for. Traces go through the subgraphs of this process to their platforms. */
export async function openTelemetry(
  options: { readonly metricsPort: number | null; readonly slowOperationMs: number | null },
  environment: NodeJS.ProcessEnv,
  log: Logger,
): Promise<OpenTelemetry> {
  const { metricsPort, slowOperationMs } = options;
  const { telemetry, metrics, tracing } = loadTelemetry({
    metrics: metricsPort !== null,
    tracing: isTracingWanted(environment),
    slowOperationMs,
    log,
    serviceName: 'onegrid',
  });
  if (tracing) {
    tracing.shareInProcess();
    continueTraces();
  }
  const server =
    metrics && metricsPort !== null
      ? await serveMetrics(() => metrics.registry.metrics(), { host: '127.0.0.1', port: metricsPort })
      : null;
  return { telemetry, metricsUrl: server?.url ?? null, close: async () => server?.close() };
}
