export { createTelemetry, type TelemetryParts } from './create-telemetry';
export { type LoadedTelemetry, loadTelemetry, type TelemetryOptions } from './load-telemetry';
export type { GatewayMetrics } from './metrics/gateway-metrics';
export type { ReadNumber } from './metrics/read-number';
export { type MetricsServer, serveMetrics } from './metrics/serve-metrics';
export type { CallTelemetry, RequestTelemetry, Stage, Telemetry, TraceHeaders } from './telemetry';
export { isTracingWanted } from './tracing/is-tracing-wanted';
export type { Tracing } from './tracing/start-tracing';
