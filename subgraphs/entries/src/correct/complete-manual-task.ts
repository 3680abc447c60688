import { mayReach, OneGridError } from '@onegrid/schema';
import { endChanged } from '../deliver/end-changed';
import type { EntriesContext } from '../entries-context';
import { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';

/**
 * Takes down that a person has changed the platform's record by hand: MANUAL → ACCEPTED, and the delivery whose record it was is over. Said again, nothing changes.
 *
 * @throws OneGridError BAD_INPUT when there is no such task within the viewer's reach
 */
export async function completeManualTask({ tools, viewer }: EntriesContext, deliveryId: string): Promise<DeliveryRow> {
  const at = new Date(tools.now());
  return tools.dataSource.transaction(async (manager) => {
    const delivery = await manager.findOne(DeliveryRow, {
      where: { id: deliveryId },
      lock: { mode: 'pessimistic_write' },
    });
    const entry = delivery && (await manager.findOneBy(EntryRow, { id: delivery.entryId }));
    const isTask = delivery?.change !== null && (delivery?.state === 'MANUAL' || delivery?.state === 'ACCEPTED');
    if (!delivery || !entry || !isTask || !mayReach(viewer, entry.gridCode))
      throw new OneGridError('BAD_INPUT', { field: 'deliveryId' });
    if (delivery.state === 'MANUAL') {
      await manager.update(DeliveryRow, delivery.id, { state: 'ACCEPTED', updatedAt: at });
      await endChanged(manager, delivery, at);
    }
    return { ...delivery, state: 'ACCEPTED', updatedAt: at };
  });
}
