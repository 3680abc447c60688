import { assertUsage, type DeliveryInput, type DeliveryReceipt } from '@onegrid/schema';
import { type DataSource, IsNull } from 'typeorm';
import { ResidencyRow } from '../store/residency.entity';
import { acceptOnce } from './accept-once';

/** Ends a residency, once: the row stays as history, with the day and the reason. Somebody who moves in again gets a new one. */
export function acceptResidencyEnd(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  const { entry } = delivery;
  assertUsage(entry.kind === 'RESIDENCY_END', `directoryAcceptResidencyEnd takes no ${entry.kind}`);
  const { person, endedOn, reason } = entry.content;
  return acceptOnce(dataSource, delivery, async (manager) => {
    const residency = await manager.findOneBy(ResidencyRow, {
      personId: person.id,
      houseId: entry.subject.id,
      to: IsNull(),
    });
    if (!residency) return { refusal: 'Lives here no longer. 该人员在此房屋没有有效的居住登记。' };
    if (endedOn < residency.from) return { refusal: 'Ends before it begins. 注销日期早于入住日期。' };
    await manager.update(ResidencyRow, residency.id, { to: endedOn, endReason: reason });
    return { externalId: residency.id, registrations: [] };
  });
}
