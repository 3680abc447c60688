import type { Logger } from 'pino';
import { createTelemetry } from './create-telemetry';
import type { GatewayMetrics } from './metrics/gateway-metrics';
import type { Telemetry } from './telemetry';
import type { Tracing } from './tracing/start-tracing';

export interface TelemetryOptions {
  readonly metrics: boolean;
  /** Whether the environment's `OTEL_*` variables are heeded. */
  readonly tracing: boolean;
  readonly slowOperationMs: number | null;
  readonly log: Logger;
  /** `service.name` of the spans when the environment gives none. Default `onegrid-gateway`. */
  readonly serviceName?: string;
}

export interface LoadedTelemetry {
  readonly telemetry: Telemetry | null;
  readonly metrics: GatewayMetrics | null;
  readonly tracing: Tracing | null;
}

/** Returns the telemetry that is wanted. Libraries are loaded for what is on only. */
export function loadTelemetry(options: TelemetryOptions): LoadedTelemetry {
  const { slowOperationMs, log, serviceName = 'onegrid-gateway' } = options;
  const metrics = options.metrics ? loadMetrics() : null;
  const tracing = options.tracing ? loadTracing(serviceName) : null;
  return { telemetry: createTelemetry({ metrics, tracing, slowOperationMs, log }), metrics, tracing };
}

function loadMetrics(): GatewayMetrics {
  const { GatewayMetrics } = require('./metrics/gateway-metrics') as typeof import('./metrics/gateway-metrics');
  return new GatewayMetrics();
}

function loadTracing(serviceName: string): Tracing {
  const { startTracing } = require('./tracing/start-tracing') as typeof import('./tracing/start-tracing');
  return startTracing(serviceName);
}
