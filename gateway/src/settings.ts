import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CacheCounts } from './cache/answer-cache';
import type { CacheSettings } from './cache/cache-settings';
import type { Invalidation } from './cache/invalidation';
import type { Download } from './http/download-routes';
import type { HttpSettings } from './http/http-settings';
import type { Landing } from './http/web-routes';
import type { LiveLimits } from './live/live-limits';
import type { SubscriptionUrls } from './live/source/subgraph-source';
import type { Limits } from './protect/limits';
import type { GatewayRequest } from './request';
import type { Telemetry } from './telemetry';
import type { SubgraphConfiguration } from './transport/subgraph-configuration';
import type { LocalSubgraphs } from './transport/subgraph-request';
import type { SubgraphStanding } from './transport/transport-counts';
import type { Identity } from './verify/identity';

export interface GatewaySettings {
  /** Address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** Port to listen on; 0 = any free one. */
  readonly port: number;
  /** Composed SDL of a Federation 2 supergraph. */
  readonly supergraphSdl: string;
  /** Subgraphs of this process; the others are reached at the URLs in the supergraph. */
  readonly localSubgraphs: LocalSubgraphs;
  /** Null = nobody signs in: everybody may ask, subgraphs get unsigned calls, and what `@authenticated` protects is refused. */
  readonly identity: Identity | null;
  readonly log: Logger;
  /** Build of `gateway/web`. Default: the one beside this package. */
  readonly webDirectory?: string;
  /** What GraphiQL shows at the start. */
  readonly landing?: Partial<Landing>;
  /** Adds routes of the same origin, in a scope of their own: the sign-in provider. */
  readonly routes?: (server: FastifyInstance) => Promise<void>;
  /** Paths at which parts of the graph are answered as files. */
  readonly downloads?: readonly Download[];
  /** Fails when the database of this process does not answer; a part of `/readyz`. */
  readonly checkDatabase?: () => Promise<void>;
  readonly limits?: Partial<Limits>;
  /** What clients may do at `/graphql` beside one operation as JSON. */
  readonly http?: Partial<HttpSettings>;
  /** What listens: `loadTelemetry`. Null, the default, = nothing does. It is closed with the gateway. */
  readonly telemetry?: Telemetry | null;
  /** How subgraphs are called: by name, and under `all` for every one. */
  readonly subgraphs?: SubgraphConfiguration;
  /** Keeps answers of subgraphs; absent = nothing is kept. */
  readonly cache?: Partial<CacheSettings>;
  /** False = nobody may ask about the schema. Default true. */
  readonly introspection?: boolean;
  /** True = a client that sends `onegrid-cost: true` gets `extensions.cost`. Default false. */
  readonly costShown?: boolean;
  /** Says for one request whether the fields of an `@override(label:)` have moved. Default: `percent(n)` by chance, any other label has not. */
  readonly chooseLabel?: (label: string, request: GatewayRequest) => boolean;
  /** Bounds on subscriptions. */
  readonly live?: Partial<LiveLimits>;
  /** Where subgraphs take subscriptions when it is not their URL: `ws:` or `wss:` = WebSocket, `http:` or `https:` = event stream. */
  readonly subscriptionUrls?: SubscriptionUrls;
  /** Where the events of fields with `@fromEvents` come from: a `redis:` or `postgres:` URL. */
  readonly events?: string;
}

export interface RunningGateway {
  /** Origin, without a slash at the end, for example `http://127.0.0.1:4000`. */
  readonly url: string;
  /** First 12 hexadecimal digits of the SHA-256 of the supergraph that is served. */
  supergraphVersion(): string;
  /**
   * Serves another supergraph from now on. Requests under way go on with the one they came for. False = it is the one that is served already.
   *
   * @throws OneGridError CONFIGURATION_INVALID when it cannot be served; the last good one is kept
   */
  replaceSupergraph(supergraphSdl: string): Promise<boolean>;
  /** How each subgraph of the supergraph is reached at this moment, and what happened on the way to it since the start. */
  subgraphs(): readonly SubgraphStanding[];
  /** What the cache has been good for since the start, in this process; null = there is none. */
  cacheCounts(): Readonly<CacheCounts> | null;
  /** Makes kept answers unusable, in every process that shares the cache. */
  invalidate(invalidations: readonly Invalidation[]): Promise<void>;
  /** Stops taking requests, lets those under way end, closes every connection. */
  close(): Promise<void>;
}

/** Where `npm run build` puts GraphiQL. */
export const defaultWebDirectory = join(__dirname, '..', 'web', 'dist');
