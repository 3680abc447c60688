import { OneGridError } from '@onegrid/schema';
import type { GatewayRequest } from '../../request';
import type { SubgraphAddress } from '../../supergraph/read-subgraphs';
import { type ForwardHeaders, headerForwarding } from '../../transport/forward-headers';
import { placeErrors } from '../../transport/place-errors';
import { readAnswer, type SubgraphAnswer } from '../../transport/read-answer';
import { type SubgraphConfiguration, type SubgraphDefaults, settingsOf } from '../../transport/subgraph-configuration';
import type { LocalSubgraphs } from '../../transport/subgraph-request';
import { callAuthorization, type Identity } from '../../verify/identity';
import type { LiveLimits } from '../live-limits';
import type { OpenSource } from './event-source';
import { keepSource } from './keep-source';
import { localSource } from './local-source';
import { type SourceSettings, sseSource } from './sse-source';
import { websocketSource } from './websocket-source';

/** What is sent to the subgraph that has the events. */
export interface SourceOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** Returns the events of a subscription, checked, on behalf of a request; ends when the request's signal is aborted. */
export type SubscribeToSubgraph = (
  subgraph: string,
  operation: SourceOperation,
  request: GatewayRequest,
) => AsyncIterable<SubgraphAnswer>;

/** Where subgraphs take subscriptions, by name, when it is not their URL: `ws://…` or `wss://…` = WebSocket, `http://…` or `https://…` = event stream. */
export type SubscriptionUrls = Readonly<Record<string, string>>;

/** Returns the one function through which the gateway subscribes to subgraphs: signs the call, opens the source, keeps it, checks its events. */
export function subgraphSources(options: {
  readonly subgraphs: readonly SubgraphAddress[];
  readonly localSubgraphs: LocalSubgraphs;
  readonly subscriptionUrls: SubscriptionUrls;
  /** How subgraphs are called: address, time, size and headers hold for their sources too. */
  readonly configuration?: SubgraphConfiguration;
  readonly identity: Identity | null;
  readonly limits: SubgraphDefaults;
  readonly live: Pick<LiveLimits, 'sourceRetryMs'>;
}): SubscribeToSubgraph {
  const { subgraphs, localSubgraphs: local, subscriptionUrls: urls, identity, live } = options;
  const retryMs = live.sourceRetryMs;
  const sources = new Map(
    subgraphs.map(({ name, url }): [string, Source | null] => {
      const inProcess = Object.hasOwn(local, name) ? local[name] : undefined;
      if (inProcess) return [name, openedBy(localSource(inProcess), null)];
      const settings = settingsOf(name, options.configuration ?? {}, options.limits);
      const open = remoteSource(name, urls[name] ?? settings.url ?? url, settings);
      return [name, openedBy(open, headerForwarding(settings))];
    }),
  );

  return async function* subscribe(subgraph, operation, request) {
    const source = sources.get(subgraph);
    if (!source)
      throw new OneGridError('BAD_INPUT', { message: `Subgraph ${subgraph} offers no subscriptions in this process.` });
    if (identity && request.viewer === null) throw new OneGridError('UNAUTHENTICATED');
    const { requestId, viewer, notes } = request;
    const signal = request.signal.abortSignal;
    const events = keepSource({
      retryMs,
      signal,
      onDeath: (failure) => notes.call({ subgraph, durationMs: 0, failure }),
      open: async function* open(opened) {
        const authorization = await callAuthorization(identity, viewer, subgraph);
        const headers = source.headers?.(request.headers);
        yield* source.open({ ...operation, authorization, requestId, signal, headers }, opened);
      },
    });
    for await (const event of events) yield placeErrors(readAnswer(subgraph, event), operation.query);
  };
}

interface Source {
  readonly open: OpenSource;
  /** Null = none beside the gateway's own. */
  readonly headers: ForwardHeaders | null;
}

function openedBy(open: OpenSource | null, headers: ForwardHeaders | null): Source | null {
  return open && { open, headers };
}

/** @throws OneGridError CONFIGURATION_INVALID when it is no URL of either kind */
function remoteSource(name: string, address: string, settings: SourceSettings): OpenSource {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^wss?:$/.test(url.protocol)) return websocketSource(url, settings);
  if (url && /^https?:$/.test(url.protocol)) return sseSource(url, settings);
  throw new OneGridError('CONFIGURATION_INVALID', {
    message: `Subgraph ${name} cannot be subscribed to at ${address}: ws, wss, http or https is needed`,
  });
}
