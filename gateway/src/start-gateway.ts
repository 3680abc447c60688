import type { AddressInfo } from 'node:net';
import { Generations } from './generations/generations';
import { graphRoutes } from './http/graph-routes';
import { healthRoutes } from './http/health-routes';
import { createHttpServer } from './http/http-server';
import { readinessCheck } from './http/readiness';
import { defaultLanding, webRoutes } from './http/web-routes';
import { openEventBus } from './live/events/open-event-bus';
import { defaultLiveLimits } from './live/live-limits';
import { serveLive } from './live/serve-live';
import { defaultLimits } from './protect/limits';
import { defaultWebDirectory, type GatewaySettings, type RunningGateway } from './settings';

/**
 * Returns a gateway that serves a supergraph.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served, or a subgraph cannot be reached at all for want of a URL
 */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { localSubgraphs, identity, checkDatabase, log } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const liveLimits = { ...defaultLiveLimits, ...settings.live };
  const { maxBodyBytes: maxMessageBytes } = limits;
  const landing = { ...defaultLanding, ...settings.landing };
  const events = settings.events ? openEventBus(settings.events, liveLimits.sourceRetryMs) : null;
  const generations = await Generations.start(settings.supergraphSdl, {
    localSubgraphs,
    identity,
    limits,
    live: liveLimits,
    subscriptionUrls: settings.subscriptionUrls ?? {},
    events,
    log,
  });

  // the door: one scope for each concern, so that none's hooks touch another's routes
  const server = createHttpServer();
  await server.register(healthRoutes(readinessCheck({ generations, identity, checkDatabase })));
  const live = serveLive(server, '/graphql', { generations, identity, limits: liveLimits, maxMessageBytes, log });
  await server.register(graphRoutes({ generations, identity, limits, log, eventStreams: live.eventStreams }));
  await server.register(webRoutes(settings.webDirectory ?? defaultWebDirectory, landing));
  if (settings.routes) await server.register(settings.routes);

  // from the door down to the subgraphs
  const close = async () => {
    await server.close();
    await generations.close();
    await events?.close();
  };
  let closed: Promise<void> | null = null;
  try {
    await server.listen({ host: settings.host ?? '127.0.0.1', port: settings.port });
  } catch (failure) {
    await close();
    throw failure;
  }
  return {
    url: originOf(server.server.address() as AddressInfo),
    supergraphVersion: () => generations.current.version,
    async replaceSupergraph(supergraphSdl) {
      const isReplaced = await generations.replace(supergraphSdl);
      if (isReplaced) live.restart();
      return isReplaced;
    },
    close: () => (closed ??= close()),
  };
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
