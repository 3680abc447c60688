import { assertUsage, type CanonicalEntry, type DeliveryInput, type DeliveryReceipt } from '@onegrid/schema';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { ResidencyRow } from '../store/residency.entity';
import { ResidencyVerificationRow } from '../store/residency-verification.entity';
import { acceptOnce, type Decision } from './accept-once';

/** Notes that a visit has met somebody where they live, once. */
export function acceptVerification(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, (manager) => verify(manager, delivery));
}

/** Notes what the corrected visit says in place of the earlier one. */
export function correctVerification(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, async (manager) => {
    const decision = await verify(manager, delivery);
    if (!('refusal' in decision)) await forget(manager, delivery);
    return decision;
  });
}

/** Takes back that an earlier visit has met somebody. */
export function withdrawVerification(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, async (manager) => {
    await forget(manager, delivery);
    return { externalId: delivery.former?.externalId ?? null, registrations: [] };
  });
}

async function verify(manager: EntityManager, { id: deliveryId, entry }: DeliveryInput): Promise<Decision> {
  const found = await findVerification(manager, entry);
  if ('refusal' in found) return found;
  await manager.insert(ResidencyVerificationRow, { deliveryId, ...found.verification });
  return { externalId: found.verification.residencyId, registrations: [] };
}

/** Returns what the directory notes of a visit that has met somebody, or why it does not. */
export async function findVerification(
  manager: EntityManager,
  entry: CanonicalEntry,
): Promise<{ readonly verification: Omit<ResidencyVerificationRow, 'deliveryId'> } | { readonly refusal: string }> {
  assertUsage(entry.kind === 'VISIT' && entry.content.person, 'A visit that names nobody verifies no residency');
  const { person, method } = entry.content;
  const residency = await manager.findOneBy(ResidencyRow, {
    personId: person.id,
    houseId: entry.subject.id,
    to: IsNull(),
  });
  if (!residency) return { refusal: 'Lives here no longer. 该人员在此房屋没有有效的居住登记。' };
  return {
    verification: {
      residencyId: residency.id,
      verifiedAt: new Date(entry.occurredAt),
      verifiedBy: entry.enteredBy.workerNo,
      method,
    },
  };
}

async function forget(manager: EntityManager, { former }: DeliveryInput): Promise<void> {
  assertUsage(former, 'Says nothing of an earlier delivery');
  await manager.delete(ResidencyVerificationRow, { deliveryId: former.deliveryId });
}
