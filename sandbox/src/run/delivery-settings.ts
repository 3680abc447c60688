import type { entries } from '@onegrid/entries';
import { deliveryClientId } from '@onegrid/gateway';
import { createGatewayClient } from '@onegrid/kit';
import { callVerifier, deliverScope, readContributions } from '@onegrid/schema';
import type { Logger } from 'pino';
import { publicKeys, type Secrets } from './secrets';

type EntriesSettings = Parameters<typeof entries.start>[0];

/** How deliveries are paced; what is left out is as entries and kit have it. */
export interface DeliveryPace extends Pick<EntriesSettings, 'backoff' | 'reviewEveryMs' | 'platforms'> {
  /** Milliseconds after which a platform cannot be at work any more on a request that it has not answered. */
  readonly settleMs?: number;
}

export interface DeliverySurroundings {
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  /** For example http://127.0.0.1:4000. */
  readonly gatewayUrl: string;
  readonly supergraphSdl: string;
  readonly log: Logger;
  readonly pace?: DeliveryPace;
}

/** Returns the client by which the hub's own subgraphs ask the gateway. */
export function deliveryClient({ gatewayUrl, secrets }: Pick<DeliverySurroundings, 'gatewayUrl' | 'secrets'>) {
  return createGatewayClient({
    url: `${gatewayUrl}/graphql`,
    tokenUrl: `${gatewayUrl}/oidc/token`,
    clientId: deliveryClientId,
    clientSecret: secrets.deliverySecret,
    scope: deliverScope,
  });
}

/** Returns the settings of the subgraph `entries`. */
export function entriesSettings(
  { databaseUrl, secrets, supergraphSdl, log, pace = {} }: DeliverySurroundings,
  graph: EntriesSettings['graph'],
): EntriesSettings {
  const { settleMs: _, ...paces } = pace;
  return {
    databaseUrl,
    log,
    verifyCall: callVerifier(publicKeys(secrets.callKey) as never),
    contributions: readContributions(supergraphSdl),
    graph,
    ...paces,
  };
}
