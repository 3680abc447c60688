export { createTelemetry, type TelemetryParts } from './create-telemetry';
export { type LoadedTelemetry, loadTelemetry, type TelemetryOptions } from './load-telemetry';
export type { GatewayMetrics, ReadNumber } from './metrics/gateway-metrics';
export { type MetricsServer, serveMetrics } from './metrics/serve-metrics';
export type { CallTelemetry, RequestTelemetry, Stage, Telemetry, TraceHeaders } from './telemetry';
export { isTracingWanted } from './tracing/is-tracing-wanted';
export type { Tracing } from './tracing/start-tracing';
