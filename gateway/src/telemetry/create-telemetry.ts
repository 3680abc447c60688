import type { Logger } from 'pino';
import type { GatewayMetrics } from './metrics/gateway-metrics';
import { type Listeners, ObservedRequest } from './observed-request';
import { writeSlowOperation } from './slow-operation';
import type { Telemetry } from './telemetry';
import type { RequestTrace } from './tracing/request-trace';
import type { Tracing } from './tracing/start-tracing';

export interface TelemetryParts {
  readonly metrics: GatewayMetrics | null;
  readonly tracing: Tracing | null;
  /** Operations that take this long or longer are logged with where the time went, milliseconds; null = none. */
  readonly slowOperationMs: number | null;
  readonly log: Logger;
}

/** Returns what listens to the gateway; null when no part of it is on. */
export function createTelemetry({ metrics, tracing, slowOperationMs, log }: TelemetryParts): Telemetry | null {
  if (metrics === null && tracing === null && slowOperationMs === null) return null;
  const slow: Listeners['slow'] =
    slowOperationMs === null ? null : { thresholdMs: slowOperationMs, write: (seen) => writeSlowOperation(log, seen) };
  const listeners: Listeners = { metrics: metrics?.requests ?? null, slow };
  const traceOf = tracing && requestTracer(tracing);
  return {
    begin(headers) {
      const startedMs = performance.now();
      return new ObservedRequest(listeners, traceOf?.(headers, startedMs) ?? null, startedMs);
    },
    observe(gateway) {
      metrics?.supergraph({ version: gateway.version, taken: true });
      metrics?.watchOperations(() => gateway.operations());
      metrics?.watchSubgraphs(() => gateway.subgraphs());
    },
    supergraph: (offered) => metrics?.supergraph(offered),
    close: async () => tracing?.close(),
  };
}

type TraceRequest = (headers: Parameters<Telemetry['begin']>[0], startedMs: number) => RequestTrace;

/** The OpenTelemetry API is loaded with the first tracing, not before. */
function requestTracer(tracing: Tracing): TraceRequest {
  const { traceRequest } = require('./tracing/trace-request') as typeof import('./tracing/trace-request');
  return (headers, startedMs) => traceRequest(tracing, headers, startedMs);
}
