import { assertUsage, type DeliveryInput, type DeliveryReceipt } from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { EntryRegistrationRow } from '../store/entry-registration.entity';
import { ResidencyRow } from '../store/residency.entity';
import { acceptOnce, type Decision } from './accept-once';
import { takeResidencyEnd } from './accept-residency-end';
import { takeResidents } from './accept-residents';
import { correctPeople } from './correct-people';

/** Corrects what an earlier delivery has done here, once: takes it back and takes the corrected entry instead, in one transaction. */
export function correctFormer(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, async (manager) => {
    const decision = await takeAgain(manager, delivery, await takeBack(manager, delivery));
    // refused: what the earlier delivery has done stays
    if ('refusal' in decision) await manager.query('ROLLBACK TO SAVEPOINT before_correction');
    return decision;
  });
}

/** Takes back what an earlier delivery has done here, once. */
export function withdrawFormer(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, async (manager) => {
    await takeBack(manager, delivery);
    return { externalId: delivery.former?.externalId ?? null, registrations: [] };
  });
}

async function takeAgain(
  manager: EntityManager,
  delivery: DeliveryInput,
  taken: readonly EntryRegistrationRow[],
): Promise<Decision> {
  if (delivery.entry.kind === 'RESIDENCY_END') return takeResidencyEnd(manager, delivery);
  return takeResidents(manager, delivery, await correctPeople(manager, delivery.entry, taken));
}

/**
 * Residencies that the earlier delivery has made are removed: nobody has lived there. A residency that it has ended goes on. People stay: they are known from
 * elsewhere, or may be.
 *
 * @returns the registrations that were taken back
 */
async function takeBack(
  manager: EntityManager,
  { entry, former }: DeliveryInput,
): Promise<readonly EntryRegistrationRow[]> {
  assertUsage(former, 'Says nothing of an earlier delivery');
  await manager.query('SAVEPOINT before_correction');
  if (entry.kind === 'RESIDENCY_END') {
    await manager.update(ResidencyRow, former.externalId, { to: null, endReason: null });
    return [];
  }
  const made = await manager.findBy(EntryRegistrationRow, { deliveryId: former.deliveryId });
  const residencies = made.flatMap(({ residencyId }) => residencyId ?? []);
  if (residencies.length > 0) await manager.delete(ResidencyRow, residencies);
  await manager.delete(EntryRegistrationRow, { deliveryId: former.deliveryId });
  return made;
}
