import { OneGridError } from '@onegrid/schema';
import type { SubgraphAddress } from '../../supergraph/read-subgraphs';
import { type SubgraphConfiguration, type SubgraphDefaults, settingsOf } from '../../transport/subgraph-configuration';
import { SubgraphFailure } from '../../transport/subgraph-failure';
import type { LocalSubgraphs } from '../../transport/subgraph-request';
import type { TransportEvents } from '../../transport/transport-events';
import type { EventSource, SourceSettings } from './event-source';
import { localSource } from './local-source';
import { sseSource } from './sse-source';
import { websocketSource } from './websocket-source';

/** Where subgraphs take subscriptions, by name, when it is not their URL: `ws://…` or `wss://…` = WebSocket, `http://…` or `https://…` = event stream. */
export type SubscriptionUrls = Readonly<Record<string, string>>;

/** The source of one subgraph, with its bounds. */
export interface SubgraphSource extends EventSource {
  /** Longest time until the subgraph takes a subscription, milliseconds. */
  readonly timeoutMs: number;
  /**
   * Takes a place for one subscription, and returns how it is given back.
   *
   * @throws SubgraphFailure OVERLOADED when all are taken
   */
  enter(): () => void;
}

export interface SourceOptions {
  readonly localSubgraphs: LocalSubgraphs;
  readonly subscriptionUrls: SubscriptionUrls;
  readonly configuration?: SubgraphConfiguration;
  readonly limits: SubgraphDefaults;
  readonly events?: TransportEvents;
}

/**
 * Returns the source of a subgraph; null when it is in this process and has no subscriptions.
 *
 * @throws OneGridError CONFIGURATION_INVALID when it cannot be subscribed to at its address
 */
export function subgraphSource({ name, url }: SubgraphAddress, options: SourceOptions): SubgraphSource | null {
  const { localSubgraphs, subscriptionUrls, configuration = {}, limits, events } = options;
  const { timeoutMs, subscriptionLimit, ...settings } = settingsOf(name, configuration, limits);
  const local = Object.hasOwn(localSubgraphs, name) ? localSubgraphs[name] : undefined;
  const source = local
    ? localSource(local)
    : remoteSource(name, subscriptionUrls[name] ?? settings.url ?? url, settings);
  const refused = () => events?.refused?.(name, 'OVERLOADED');
  return source && { ...source, timeoutMs, enter: places(subscriptionLimit, refused) };
}

function remoteSource(name: string, address: string, settings: SourceSettings): EventSource {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^wss?:$/.test(url.protocol)) return websocketSource(url, settings);
  if (url && /^https?:$/.test(url.protocol)) return sseSource(url, settings);
  throw new OneGridError('CONFIGURATION_INVALID', {
    message: `Subgraph ${name} cannot be subscribed to at ${address}: ws, wss, http or https is needed`,
  });
}

/** @param limit null = any number */
function places(limit: number | null, refused: () => void): SubgraphSource['enter'] {
  let taken = 0;
  return () => {
    if (limit !== null && taken >= limit) {
      refused();
      throw new SubgraphFailure('OVERLOADED');
    }
    taken += 1;
    return () => {
      taken -= 1;
    };
  };
}
