import { parentPort } from 'node:worker_threads';
import { convertLegacyHttpOptions, createOtlpHttpExportDelegate } from '@opentelemetry/otlp-exporter-base/node-http';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { SentSpans, SpansReceipt } from './export-thread';

/** The inside of an export thread: takes written spans and sends them where the environment says, as OpenTelemetry's own exporter does. */
const exporter = createOtlpHttpExportDelegate(
  convertLegacyHttpOptions({}, 'TRACES', 'v1/traces', { 'Content-Type': 'application/json' }),
  { serializeRequest: (written: Uint8Array) => written, deserializeResponse: JsonTraceSerializer.deserializeResponse },
  'otlp_http_json_span_exporter',
  { name: 'span', countItems: () => 1 },
  undefined,
);

parentPort?.on('message', ({ id, written }: SentSpans) => {
  exporter.export(written, ({ error }) => {
    parentPort?.postMessage({ id, failure: error?.message ?? null } satisfies SpansReceipt);
  });
});
