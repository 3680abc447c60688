import { assertUsage, type DeliveryInput, type DeliveryReceipt, type EntryOfKind } from '@onegrid/schema';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { ResidencyRow } from '../store/residency.entity';
import { acceptOnce, type Decision } from './accept-once';

/** Ends a residency, once: the row stays as history, with the day and the reason. Somebody who moves in again gets a new one. */
export function acceptResidencyEnd(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, (manager) => takeResidencyEnd(manager, delivery));
}

/** Ends the residency, or says why not. */
export async function takeResidencyEnd(manager: EntityManager, { entry }: DeliveryInput): Promise<Decision> {
  assertUsage(entry.kind === 'RESIDENCY_END', `not the end of a residency: ${entry.kind}`);
  const found = await findEnding(manager, entry);
  if ('refusal' in found) return found;
  const { endedOn, reason } = entry.content;
  await manager.update(ResidencyRow, found.residency.id, { to: endedOn, endReason: reason });
  return { externalId: found.residency.id, registrations: [] };
}

/** Returns the residency that the entry ends, or why it cannot be ended. */
export async function findEnding(
  manager: EntityManager,
  entry: EntryOfKind<'RESIDENCY_END'>,
): Promise<{ readonly residency: ResidencyRow } | { readonly refusal: string }> {
  const { person, endedOn } = entry.content;
  const residency = await manager.findOneBy(ResidencyRow, {
    personId: person.id,
    houseId: entry.subject.id,
    to: IsNull(),
  });
  if (!residency) return { refusal: 'Lives here no longer. 该人员在此房屋没有有效的居住登记。' };
  if (endedOn < residency.from) return { refusal: 'Ends before it begins. 注销日期早于入住日期。' };
  return { residency };
}
