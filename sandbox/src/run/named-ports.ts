import type { NamedPort } from '../ports';
import type { SandboxOptions } from './options';
import { samplePlatforms } from './platforms';
import { subgraphModules } from './supergraph';

/** Returns every port that a start with these options opens, with what changes it. */
export function namedPorts({ port, platformPort, subgraphPort, metricsPort }: SandboxOptions): NamedPort[] {
  const platform = { flag: '--platform-port', variable: 'ONEGRID_PLATFORM_PORT' };
  const subgraph = { flag: '--subgraph-port', variable: 'ONEGRID_SUBGRAPH_PORT' };
  return [
    { name: 'gateway', port, flag: '--port', variable: 'PORT' },
    ...(metricsPort === null
      ? []
      : [{ name: 'metrics', port: metricsPort, flag: 'ONEGRID_METRICS_PORT', variable: 'ONEGRID_METRICS_PORT' }]),
    ...samplePlatforms.flatMap(({ name }, index) => [
      { name, port: platformPort + 2 * index, ...platform },
      { name: `${name} faults`, port: platformPort + 2 * index + 1, ...platform },
    ]),
    { name: 'HJ 212 frames', port: platformPort + 2 * samplePlatforms.length, ...platform },
    ...(subgraphPort === null
      ? []
      : subgraphModules.map(({ name }, index) => ({
          name: `subgraph ${name}`,
          port: subgraphPort + index,
          ...subgraph,
        }))),
  ];
}
