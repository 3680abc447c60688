import { OneGridError } from '@onegrid/schema';
import type { Limits } from '../../protect/limits';
import type { GatewayRequest } from '../../request';
import type { SubgraphAddress } from '../../supergraph/read-subgraphs';
import { placeErrors } from '../../transport/place-errors';
import { readAnswer, type SubgraphAnswer } from '../../transport/read-answer';
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
  readonly identity: Identity | null;
  readonly limits: Pick<Limits, 'maxAnswerBytes' | 'subgraphTimeoutMs'>;
  readonly live: Pick<LiveLimits, 'sourceRetryMs'>;
}): SubscribeToSubgraph {
  const { subgraphs, localSubgraphs: local, subscriptionUrls: urls, identity, limits, live } = options;
  const settings = { maxAnswerBytes: limits.maxAnswerBytes, timeoutMs: limits.subgraphTimeoutMs };
  const retryMs = live.sourceRetryMs;
  const sources = new Map(
    subgraphs.map(({ name, url }) => {
      const inProcess = Object.hasOwn(local, name) ? local[name] : undefined;
      return [name, inProcess ? localSource(inProcess) : remoteSource(name, urls[name] ?? url, settings)];
    }),
  );

  return async function* subscribe(subgraph, operation, request) {
    const source = sources.get(subgraph);
    if (!source)
      throw new OneGridError('BAD_INPUT', { message: `Subgraph ${subgraph} offers no subscriptions in this process.` });
    if (identity && request.viewer === null) throw new OneGridError('UNAUTHENTICATED');
    const { requestId, viewer, signal, notes } = request;
    const events = keepSource({
      retryMs,
      signal,
      onDeath: (failure) => notes.call({ subgraph, durationMs: 0, failure }),
      open: async function* open(opened) {
        const authorization = await callAuthorization(identity, viewer, subgraph);
        yield* source({ ...operation, authorization, requestId, signal }, opened);
      },
    });
    for await (const event of events) yield placeErrors(readAnswer(subgraph, event), operation.query);
  };
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
