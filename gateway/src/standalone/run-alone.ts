import type { Logger } from 'pino';
import { loadTelemetry, serveMetrics } from '../telemetry';
import type { StandaloneOptions } from './options';
import type { RunningProgram } from './running-program';
import { followSource } from './source/follow-source';
import { openSource } from './source/open-source';
import { readFirst } from './source/read-first';
import { startStandalone } from './start-standalone';

/** Runs the gateway in this process: reads the supergraph, serves it, follows its source. */
export async function runAlone(options: StandaloneOptions, log: Logger): Promise<RunningProgram> {
  const { supergraph, pollIntervalMs, metricsPort, tracing, slowOperationMs, host } = options;
  const source = openSource(supergraph, pollIntervalMs);
  const supergraphSdl = await readFirst(source);
  const { telemetry, metrics } = loadTelemetry({ metrics: metricsPort !== null, tracing, slowOperationMs, log });
  const gateway = await startStandalone(options, { supergraphSdl, telemetry, log });
  const followed = followSource(source, supergraphSdl, {
    take: async (sdl) => void (await gateway.replaceSupergraph(sdl)),
    log,
  });
  const metricsServer =
    metrics && metricsPort !== null
      ? await serveMetrics(() => metrics.registry.metrics(), { host, port: metricsPort }).catch(async (failure) => {
          followed.close();
          await gateway.close();
          throw failure;
        })
      : null;
  return {
    url: gateway.url,
    metricsUrl: metricsServer?.url ?? null,
    reload: () => followed.look(),
    failure: new Promise<never>(() => undefined),
    async close() {
      followed.close();
      await gateway.close();
      await metricsServer?.close();
    },
  };
}
