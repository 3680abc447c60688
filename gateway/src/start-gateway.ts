import type { AddressInfo } from 'node:net';
import { openCache } from './cache/answer-cache';
import { Generations } from './generations/generations';
import { cacheRoutes } from './http/cache-routes';
import { graphRoutes } from './http/graph-routes';
import { healthRoutes } from './http/health-routes';
import { createHttpServer } from './http/http-server';
import { readinessCheck } from './http/readiness';
import { defaultLanding, webRoutes } from './http/web-routes';
import { defaultLimits } from './protect/limits';
import { defaultWebDirectory, type GatewaySettings, type RunningGateway } from './settings';
import { requireKnownSubgraphs } from './transport/connect-subgraphs';
import { standings, TransportCounts } from './transport/transport-counts';

/**
 * Returns a gateway that serves a supergraph.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served, or a subgraph cannot be reached at all for want of a URL
 */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { localSubgraphs, identity, checkDatabase, log } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const transportCounts = new TransportCounts();
  const cache = settings.cache ? openCache(settings.cache, log) : null;
  const landing = { ...defaultLanding, ...settings.landing };
  const generations = await Generations.start(settings.supergraphSdl, {
    localSubgraphs,
    identity,
    limits,
    log,
    subgraphs: settings.subgraphs,
    transportCounts,
    cache,
  });

  // the door: one scope for each concern, so that none's hooks touch another's routes
  const server = createHttpServer();
  await server.register(healthRoutes(readinessCheck({ generations, identity, checkDatabase })));
  await server.register(graphRoutes({ generations, identity, limits, log }));
  await server.register(webRoutes(settings.webDirectory ?? defaultWebDirectory, landing));
  if (cache && identity) await server.register(cacheRoutes(cache, identity));
  if (settings.routes) await server.register(settings.routes);

  // from the door down to the subgraphs
  const close = async () => {
    await server.close();
    await generations.close();
    await cache?.kept.close();
  };
  let closed: Promise<void> | null = null;
  try {
    requireKnownSubgraphs(generations.current.connections, settings.subgraphs);
    await server.listen({ host: settings.host ?? '127.0.0.1', port: settings.port });
  } catch (failure) {
    await close();
    throw failure;
  }
  return {
    url: originOf(server.server.address() as AddressInfo),
    supergraphVersion: () => generations.current.version,
    subgraphs: () => standings(generations.current.connections, transportCounts),
    cacheCounts: () => cache && { ...cache.counts },
    invalidate: async (invalidations) => cache?.kept.invalidate(invalidations),
    replaceSupergraph: (supergraphSdl) => generations.replace(supergraphSdl),
    close: () => (closed ??= close()),
  };
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
