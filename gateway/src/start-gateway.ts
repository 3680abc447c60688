import type { AddressInfo } from 'node:net';
import { openCache } from './cache/answer-cache';
import { type GenerationSettings, versionOf } from './generations/generation';
import { Generations } from './generations/generations';
import { cacheRoutes } from './http/cache-routes';
import { downloadRoutes } from './http/download-routes';
import { graphRoutes } from './http/graph-routes';
import { healthRoutes } from './http/health-routes';
import { createHttpServer } from './http/http-server';
import { defaultHttpSettings } from './http/http-settings';
import { documentCheck } from './http/persisted/document-check';
import { type Documents, openDocuments } from './http/persisted/open-documents';
import { readinessCheck } from './http/readiness';
import { defaultLanding, webClient } from './http/web-routes';
import { openEventBus } from './live/events/open-event-bus';
import { defaultLiveLimits } from './live/live-limits';
import { serveLive } from './live/serve-live';
import { defaultLimits } from './protect/limits';
import { defaultWebDirectory, type GatewaySettings, type RunningGateway } from './settings';
import type { Telemetry } from './telemetry';
import { requireKnownSubgraphs } from './transport/connect-subgraphs';
import { standings, TransportCounts } from './transport/transport-counts';

/**
 * Returns a gateway that serves a supergraph.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served, or a subgraph cannot be reached at all for want of a URL
 */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { localSubgraphs, identity, checkDatabase, log, telemetry = null } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const liveLimits = { ...defaultLiveLimits, ...settings.live };
  const transportCounts = new TransportCounts();
  const cache = settings.cache ? openCache(settings.cache, log) : null;
  const landing = { ...defaultLanding, ...settings.landing };
  const http = { ...defaultHttpSettings, ...settings.http };
  const documents = await openDocuments(http, log);
  const events = settings.events ? openEventBus(settings.events, liveLimits.sourceRetryMs) : null;
  const generations = await startGenerations(settings.supergraphSdl, documents, {
    localSubgraphs,
    identity,
    limits,
    live: liveLimits,
    subscriptionUrls: settings.subscriptionUrls ?? {},
    events,
    introspection: settings.introspection ?? true,
    costShown: settings.costShown ?? false,
    chooseLabel: settings.chooseLabel,
    log,
    subgraphs: settings.subgraphs,
    transportCounts,
    cache,
  });
  const subgraphs = () => standings(generations.current.connections, transportCounts);
  telemetry?.observe({
    version: generations.current.version,
    operations: () => generations.current.engine.storeSize,
    subgraphs,
  });

  // the door: one scope for each concern, so that none's hooks touch another's routes
  const server = createHttpServer();
  await server.register(healthRoutes(readinessCheck({ generations, identity, checkDatabase })));
  const live = serveLive(server, '/graphql', {
    generations,
    identity,
    limits: liveLimits,
    maxMessageBytes: limits.maxBodyBytes,
    checkDocument: documentCheck(http),
    telemetry,
    log,
  });
  const { eventStreams } = live;
  const web = http.graphiql ? webClient(settings.webDirectory ?? defaultWebDirectory, landing) : null;
  const page = web?.page ?? null;
  await server.register(graphRoutes({ generations, identity, limits, log, http, page, telemetry, eventStreams }));
  if (web) await server.register(web.routes);
  if (cache && identity) await server.register(cacheRoutes(cache, identity));
  if (settings.downloads) await server.register(downloadRoutes(settings.downloads));
  if (settings.routes) await server.register(settings.routes);

  // from the door down to the subgraphs
  const close = async () => {
    await server.close();
    await generations.close();
    await events?.close();
    await documents.close();
    await cache?.kept.close();
    await telemetry?.close();
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
    subgraphs,
    cacheCounts: () => cache && { ...cache.counts },
    invalidate: async (invalidations) => cache?.kept.invalidate(invalidations),
    async replaceSupergraph(supergraphSdl) {
      const isReplaced = await replaceObserved(generations, supergraphSdl, telemetry);
      if (isReplaced) live.restart();
      return isReplaced;
    },
    close: () => (closed ??= close()),
  };
}

async function startGenerations(
  supergraphSdl: string,
  documents: Documents,
  settings: Omit<GenerationSettings, 'documents'>,
): Promise<Generations> {
  try {
    return await Generations.start(supergraphSdl, { ...settings, documents: documents.cache });
  } catch (failure) {
    await settings.events?.close();
    await documents.close();
    throw failure;
  }
}

async function replaceObserved(
  generations: Generations,
  supergraphSdl: string,
  telemetry: Telemetry | null,
): Promise<boolean> {
  try {
    const isNew = await generations.replace(supergraphSdl);
    if (isNew) telemetry?.supergraph({ version: versionOf(supergraphSdl), taken: true });
    return isNew;
  } catch (failure) {
    telemetry?.supergraph({ version: versionOf(supergraphSdl), taken: false });
    throw failure;
  }
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
