import type { DeliveryInput, DeliveryReceipt, DeliveryRegistration } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { AcceptedDeliveryRow } from '../store/accepted-delivery.entity';

/** What the directory makes of an entry: a reason to refuse it, or what it has registered. */
export type Decision =
  | { readonly refusal: string }
  | { readonly externalId: string | null; readonly registrations: readonly DeliveryRegistration[] };

/**
 * Takes an entry into the directory and returns what became of it, in one transaction: lock the delivery → said before? → decide → remember.
 * The same delivery again, at the same time or later, gets the same receipt and changes nothing twice.
 */
export function acceptOnce(
  dataSource: DataSource,
  { id }: DeliveryInput,
  decide: (manager: EntityManager) => Promise<Decision>,
): Promise<DeliveryReceipt> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`directory delivery ${id}`]);
    const known = await manager.findOneBy(AcceptedDeliveryRow, { deliveryId: id });
    if (known) return known.receipt;
    const receipt = toReceipt(id, await decide(manager));
    await manager.insert(AcceptedDeliveryRow, { deliveryId: id, receipt });
    return receipt;
  });
}

function toReceipt(deliveryId: string, decision: Decision): DeliveryReceipt {
  if ('refusal' in decision)
    return { deliveryId, outcome: 'REJECTED', externalId: null, reason: decision.refusal, registrations: [] };
  return { deliveryId, outcome: 'ACCEPTED', reason: null, ...decision };
}
