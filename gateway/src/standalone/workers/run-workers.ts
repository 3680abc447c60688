import cluster from 'node:cluster';
import type { Logger } from 'pino';
import { serveMetrics } from '../../telemetry';
import type { StandaloneOptions } from '../options';
import type { RunningProgram } from '../running-program';
import { followSource } from '../source/follow-source';
import { openSource } from '../source/open-source';
import { readFirst } from '../source/read-first';
import { WorkerGroup } from './worker-group';

/** Runs the gateway in several processes. This one serves nothing: it follows the supergraph, watches the workers and gathers their metrics. */
export async function runWorkers(options: StandaloneOptions, log: Logger): Promise<RunningProgram> {
  const { supergraph, pollIntervalMs, metricsPort, workers, host } = options;
  const source = openSource(supergraph, pollIntervalMs);
  const supergraphSdl = await readFirst(source);
  cluster.setupPrimary({ args: process.argv.slice(2) });
  const { group, url } = await WorkerGroup.start(workers, supergraphSdl, log);
  const followed = followSource(source, supergraphSdl, { take: (sdl) => group.replaceSupergraph(sdl), log });
  const metricsServer =
    metricsPort === null
      ? null
      : await serveMetrics(gather(group), { host, port: metricsPort }).catch(async (failure) => {
          followed.close();
          await group.stop();
          throw failure;
        });
  return {
    url,
    metricsUrl: metricsServer?.url ?? null,
    reload: () => followed.look(),
    failure: new Promise((_resolve, reject) => group.onFailure(reject)),
    async close() {
      followed.close();
      await group.stop();
      await metricsServer?.close();
    },
  };
}

/** Returns what puts the metrics of all workers together, with those of the group. */
function gather(group: WorkerGroup): () => Promise<string> {
  const { AggregatorRegistry, Gauge, Registry } = require('prom-client') as typeof import('prom-client');
  const all = new AggregatorRegistry();
  const registry = new Registry();
  const add = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  add('onegrid_workers', 'Workers that serve', () => group.serving);
  add('onegrid_worker_restarts', 'Workers that ended and were replaced, since the start', () => group.restarts);
  return async () => `${await all.clusterMetrics()}\n${await registry.metrics()}`;
}
