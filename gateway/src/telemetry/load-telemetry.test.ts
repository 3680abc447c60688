import { pino } from 'pino';
import { loadedPackages } from '../testing/loaded-packages';
import { loadTelemetry } from './load-telemetry';

/** Returns the telemetry libraries that a fresh process has loaded after these files. */
async function librariesOf(...files: string[]): Promise<string[]> {
  return [...(await loadedPackages(...files))].filter((name) => /^(@opentelemetry\/|prom-client$)/.test(name));
}

describe('telemetry that is off', () => {
  it('is null', () =>
    expect(
      loadTelemetry({ metrics: false, tracing: false, slowOperationMs: null, log: pino({ level: 'silent' }) }),
    ).toEqual({ telemetry: null, metrics: null, tracing: null }));

  it('loads no library with the gateway, and those of metrics when they are on', async () => {
    expect(await librariesOf('./index.js', './standalone/run-alone.js')).toEqual([]);
    expect(await librariesOf('./telemetry/metrics/gateway-metrics.js')).toContain('prom-client');
  });
});
