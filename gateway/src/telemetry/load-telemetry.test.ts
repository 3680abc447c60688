import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { loadTelemetry } from './load-telemetry';

const built = join(__dirname, '..', '..', 'dist');

/** Returns how many files of telemetry libraries a fresh process has loaded after this program. */
async function loadedBy(program: string): Promise<number> {
  const count =
    'Object.keys(require.cache).filter((file) => /node_modules.(@opentelemetry|prom-client)./.test(file)).length';
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', `${program}; console.log(${count})`], {
    cwd: built,
  });
  return Number(stdout);
}

describe('telemetry that is off', () => {
  it('is null', () =>
    expect(
      loadTelemetry({ metrics: false, tracing: false, slowOperationMs: null, log: pino({ level: 'silent' }) }),
    ).toEqual({ telemetry: null, metrics: null, tracing: null }));

  it('loads no library with the gateway, and those of metrics when they are on', async () => {
    expect(await loadedBy("require('./index.js'); require('./standalone/run-alone.js')")).toBe(0);
    expect(await loadedBy("require('./telemetry/metrics/gateway-metrics.js')")).toBeGreaterThan(0);
  });
});
