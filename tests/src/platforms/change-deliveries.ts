import { randomUUID } from 'node:crypto';
import type { SubgraphResponse } from '@onegrid/kit';
import type { CanonicalEntry, DeliveryReceipt, FormerDelivery } from '@onegrid/schema';
import { until } from './urban/until';

const receiptFields = 'deliveryId outcome externalId reason registrations { path externalId }';

export interface Changed {
  readonly id: string;
  /** Undefined when the change was not made; then `code` and `message` say why. */
  readonly receipt: DeliveryReceipt | undefined;
  readonly code: unknown;
  readonly message: string | undefined;
}

type Change = (entry: CanonicalEntry, former: FormerDelivery, id?: string) => Promise<Changed>;

/** What tests say to the two fields by which a platform follows a correction or a withdrawal. */
export interface ChangeDeliveries {
  correct: Change;
  withdraw: Change;
  /** Sends the same change again and again until there is a receipt, or until a person has to make it. */
  untilMade(change: Change, entry: CanonicalEntry, former: FormerDelivery, id?: string): Promise<Changed>;
}

/** Returns what speaks to `<platform>Correct` and `<platform>Withdraw`. */
export function changeDeliveries(
  platform: string,
  ask: (query: string, variables: Record<string, unknown>) => Promise<SubgraphResponse>,
): ChangeDeliveries {
  const change =
    (verb: 'Correct' | 'Withdraw'): Change =>
    async (entry, former, id = randomUUID()) => {
      const query = `mutation ($delivery: DeliveryInput!) { receipt: ${platform}${verb}(delivery: $delivery) { ${receiptFields} } }`;
      const { data, errors } = await ask(query, { delivery: { id, attempt: 1, entry, former } });
      return {
        id,
        receipt: (data?.receipt ?? undefined) as DeliveryReceipt | undefined,
        code: errors?.[0]?.extensions?.code,
        message: errors?.[0]?.message,
      };
    };
  return {
    correct: change('Correct'),
    withdraw: change('Withdraw'),
    untilMade: (make, entry, former, id = randomUUID()) =>
      until(
        () => make(entry, former, id),
        ({ receipt, code }) => receipt !== undefined || code === 'CHANGE_BY_HAND',
      ),
  };
}

/** Returns the delivery that a change is about. */
export function formerOf(receipt: DeliveryReceipt | undefined): FormerDelivery {
  if (!receipt?.externalId) throw new Error(`no record to change: ${JSON.stringify(receipt)}`);
  return { deliveryId: receipt.deliveryId, externalId: receipt.externalId };
}
