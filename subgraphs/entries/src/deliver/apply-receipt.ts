import type { DeliveryReceipt } from '@onegrid/schema';
import { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryWork } from './delivery-work';

/**
 * Writes what the platform said into the delivery, and in the same transaction schedules what follows from it: another look at the review,
 * and telling the directory the ids under which the platform registered people and things.
 */
export async function applyReceipt(work: DeliveryWork, delivery: DeliveryRow, receipt: DeliveryReceipt): Promise<void> {
  const { dataSource, queue, reviewEveryMs, now } = work;
  const underReview = receipt.outcome === 'UNDER_REVIEW' && delivery.reviewField !== null;
  const newlyRegistered = delivery.registrations.length === 0 && receipt.registrations.length > 0;
  await dataSource.transaction(async (manager) => {
    await manager.update(DeliveryRow, delivery.id, {
      state: receipt.outcome,
      externalId: receipt.externalId,
      reason: receipt.reason,
      registrations: [...receipt.registrations],
      errorCode: null,
      errorMessage: null,
      nextAttemptAt: underReview ? new Date(now() + reviewEveryMs) : null,
      updatedAt: new Date(now()),
    });
    if (underReview)
      await queue.enqueueReview(delivery.platform, delivery.id, { afterMs: reviewEveryMs, within: manager });
    if (newlyRegistered) await queue.enqueueLink(delivery.id, { within: manager });
  });
}
