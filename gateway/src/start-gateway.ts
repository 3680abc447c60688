import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import { OneGridError } from '@onegrid/schema';
import { createCompiledEngine } from './executor';
import { createApolloServer } from './http/apollo-server';
import { graphRoutes } from './http/graph-routes';
import { healthRoutes } from './http/health-routes';
import { createHttpServer } from './http/http-server';
import { readinessCheck } from './http/readiness';
import { defaultLanding, webRoutes } from './http/web-routes';
import { defaultLiveLimits } from './live/live-limits';
import { serveLive } from './live/serve-live';
import { subgraphSources } from './live/source/subgraph-sources';
import { engineLogger } from './log/engine-logger';
import { defaultLimits } from './protect/limits';
import type { GatewayRequest } from './request';
import { defaultWebDirectory, type GatewaySettings, type RunningGateway } from './settings';
import { readSupergraph } from './supergraph/read-supergraph';
import { subgraphCaller } from './transport/call-subgraph';
import { closeConnections, connectSubgraphs } from './transport/connect-subgraphs';

/**
 * Returns a gateway that serves a supergraph.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served, or a subgraph cannot be reached at all for want of a URL
 */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const { supergraphSdl, localSubgraphs, identity, checkDatabase, log } = settings;
  const limits = { ...defaultLimits, ...settings.limits };
  const liveLimits = { ...defaultLiveLimits, ...settings.live };
  const { maxBodyBytes: maxMessageBytes } = limits;
  const landing = { ...defaultLanding, ...settings.landing };

  // from the subgraphs up to the door
  const supergraph = readSupergraph(supergraphSdl);
  const connections = connectSubgraphs(supergraph.subgraphs, localSubgraphs, limits);
  const callSubgraph = subgraphCaller({ connections, identity, timeoutMs: limits.subgraphTimeoutMs });
  const subscribeToSubgraph = subgraphSources({
    subgraphs: supergraph.subgraphs,
    local: localSubgraphs,
    urls: settings.subscriptionUrls ?? {},
    identity,
    settings: { maxAnswerBytes: limits.maxAnswerBytes, timeoutMs: limits.subgraphTimeoutMs },
    retryMs: liveLimits.sourceRetryMs,
  });
  const engine = createCompiledEngine({
    supergraphSdl: supergraph.sdl,
    callSubgraph,
    subscribeToSubgraph,
    maxWaitingEvents: liveLimits.maxWaitingEvents,
    logger: engineLogger(log),
  });
  const apollo = createApolloServer({ engine, supergraph, signInNeeded: identity !== null, limits, log });
  await startEngine(apollo);

  // the door: one scope for each concern, so that none's hooks touch another's routes
  const server = createHttpServer();
  await server.register(healthRoutes(readinessCheck({ connections, identity, checkDatabase })));
  const { eventStreams } = serveLive(server, '/graphql', {
    apollo,
    identity,
    limits: liveLimits,
    maxMessageBytes,
    log,
  });
  await server.register(graphRoutes({ apollo, identity, limits, log, eventStreams }));
  await server.register(webRoutes(settings.webDirectory ?? defaultWebDirectory, landing));
  if (settings.routes) await server.register(settings.routes);

  // from the door down to the subgraphs
  const close = async () => {
    await server.close();
    await apollo.stop();
    await closeConnections(connections);
  };
  let closed: Promise<void> | null = null;
  try {
    await server.listen({ host: settings.host ?? '127.0.0.1', port: settings.port });
  } catch (failure) {
    await close();
    throw failure;
  }
  return { url: originOf(server.server.address() as AddressInfo), close: () => (closed ??= close()) };
}

function originOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

async function startEngine(apollo: ApolloServer<GatewayRequest>): Promise<void> {
  try {
    await apollo.start();
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}
