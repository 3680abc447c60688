/** Returns true when the environment says where traces go, and does not switch them off. Names: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/ */
export function isTracingWanted(environment: NodeJS.ProcessEnv): boolean {
  const endpoint = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || environment.OTEL_EXPORTER_OTLP_ENDPOINT;
  return Boolean(endpoint) && environment.OTEL_SDK_DISABLED !== 'true' && environment.OTEL_TRACES_EXPORTER !== 'none';
}
