import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { OneGridError } from '@onegrid/schema';
import type { Logger } from 'pino';
import type { AnswerCache } from '../cache/answer-cache';
import { throughCache } from '../cache/cached-caller';
import { invalidateAfterEvent } from '../cache/invalidate-after-event';
import { type CompiledEngine, type CompiledEngineOptions, createCompiledEngine } from '../executor';
import { createApolloServer } from '../http/apollo-server';
import { type AnswerKnown, knownOperations } from '../http/known-operations';
import { operationSteps } from '../http/operation-steps';
import type { DocumentCache } from '../http/persisted/document-store';
import type { EventBus } from '../live/events/event-bus';
import { eventSources } from '../live/events/event-sources';
import type { LiveLimits } from '../live/live-limits';
import type { SubscriptionUrls } from '../live/source/subgraph-source';
import { subgraphSources } from '../live/source/subgraph-sources';
import { logTransport } from '../log/log-transport';
import type { Limits } from '../protect/limits';
import { DocumentReader } from '../protect/read-document';
import type { GatewayRequest } from '../request';
import { readSupergraph } from '../supergraph/read-supergraph';
import { subgraphCaller } from '../transport/call-subgraph';
import { type Connections, closeConnections, connectSubgraphs } from '../transport/connect-subgraphs';
import type { SubgraphConfiguration } from '../transport/subgraph-configuration';
import type { LocalSubgraphs } from '../transport/subgraph-request';
import type { TransportCounts } from '../transport/transport-counts';
import { allEvents } from '../transport/transport-events';
import type { Identity } from '../verify/identity';

/** What stays when the supergraph is replaced. */
export interface GenerationSettings {
  readonly localSubgraphs: LocalSubgraphs;
  readonly identity: Identity | null;
  readonly limits: Limits;
  /** False = nobody may ask about the schema. */
  readonly introspection: boolean;
  /** True = a client may ask what its operation costs. */
  readonly costShown: boolean;
  readonly live: LiveLimits;
  readonly subscriptionUrls: SubscriptionUrls;
  /** Brings events for fields with `@fromEvents`; null = there are none. */
  readonly events: EventBus | null;
  readonly log: Logger;
  readonly documents: DocumentCache | null;
  /** How subgraphs are called, beside the limits. */
  readonly subgraphs?: SubgraphConfiguration;
  /** Counts what happens on the way to subgraphs, over all generations. */
  readonly transportCounts: TransportCounts;
  /** Null = answers of subgraphs are not kept. */
  readonly cache: AnswerCache | null;
  readonly chooseLabel?: CompiledEngineOptions['chooseLabel'];
}

/** All that serves one supergraph. */
export interface Generation {
  /** The first 12 hexadecimal digits of the SHA-256 of its SDL. */
  readonly version: string;
  readonly connections: Connections;
  readonly engine: CompiledEngine;
  /** Started. */
  readonly apollo: ApolloServer<GatewayRequest>;
  readonly answerKnown: AnswerKnown;
  /** Whether it has a scalar `Upload`. */
  readonly takesFiles: boolean;
  /** To be called when no request holds it any more. */
  close(): Promise<void>;
}

/**
 * Returns a generation that is ready to serve.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the supergraph cannot be served, or a subgraph cannot be reached at all for want of a URL
 */
export async function createGeneration(supergraphSdl: string, settings: GenerationSettings): Promise<Generation> {
  const { localSubgraphs, identity, limits, introspection, costShown, log, cache, documents, chooseLabel } = settings;
  // from the subgraphs up to the door
  const supergraph = readSupergraph(supergraphSdl);
  const { subgraphs: configuration } = settings;
  const events = allEvents([logTransport(log), settings.transportCounts]);
  const connections = connectSubgraphs(supergraph.subgraphs, localSubgraphs, limits, { configuration, events });
  const callSubgraph = subgraphCaller({
    connections,
    identity,
    timeoutMs: limits.subgraphTimeoutMs,
    ...(cache && { through: throughCache(cache, supergraph, connections, identity !== null) }),
  });
  try {
    const { subgraphs } = supergraph;
    const sources = subgraphSources({ ...settings, subgraphs, configuration, connections, events });
    const subscribeToSubgraph = eventSources({
      fields: supergraph.eventFields,
      bus: settings.events,
      callSubgraph,
      others: sources.subscribe,
      ...(cache && { changed: (type, key) => invalidateAfterEvent(cache, type, key) }),
    });
    const { maxWaitingEvents } = settings.live;
    const engine = createCompiledEngine({
      supergraphSdl: supergraph.sdl,
      callSubgraph,
      subscribeToSubgraph,
      maxWaitingEvents,
      chooseLabel,
    });
    const reader = new DocumentReader(limits, introspection);
    const steps = operationSteps({ engine, supergraph, signInNeeded: identity !== null, limits, costShown });
    const apollo = createApolloServer({ engine, reader, steps, log, documents });
    await startEngine(apollo);
    return {
      version: versionOf(supergraphSdl),
      connections,
      engine,
      apollo,
      answerKnown: knownOperations(reader, steps),
      takesFiles: /^scalar Upload\b/m.test(supergraph.sdl),
      async close() {
        await apollo.stop();
        await sources.close();
        await closeConnections(connections);
      },
    };
  } catch (failure) {
    await closeConnections(connections);
    throw failure;
  }
}

/** Returns the version of a supergraph: the same text has the same. */
export function versionOf(supergraphSdl: string): string {
  return createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 12);
}

async function startEngine(apollo: ApolloServer<GatewayRequest>): Promise<void> {
  try {
    await apollo.start();
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: 'The engine cannot serve this supergraph', cause });
  }
}
