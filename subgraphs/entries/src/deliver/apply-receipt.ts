import type { DeliveryReceipt } from '@onegrid/schema';
import { In } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import { reviewStates } from '../store/delivery-state';
import type { DeliveryWork } from './delivery-work';
import { endChanged } from './end-changed';
import { addWorkingDays } from './working-days';

/**
 * Writes what the platform said into the delivery, and in the same transaction schedules what follows from it: another look at the review,
 * telling the directory the ids under which the platform registered people and things, and ending the delivery whose record a change has changed. A delivery that was superseded or withdrawn meanwhile stays so.
 */
export async function applyReceipt(work: DeliveryWork, delivery: DeliveryRow, receipt: DeliveryReceipt): Promise<void> {
  const { dataSource, queue, reviewEveryMs, now } = work;
  const underReview = receipt.outcome === 'UNDER_REVIEW' && delivery.reviewField !== null;
  const newlyRegistered = delivery.registrations.length === 0 && receipt.registrations.length > 0;
  await dataSource.transaction(async (manager) => {
    const { affected } = await manager.update(
      DeliveryRow,
      { id: delivery.id, state: In(['SENDING', 'FAILED_RETRY', ...reviewStates]) },
      {
        state: receipt.outcome,
        externalId: receipt.externalId,
        reason: receipt.reason,
        errorCode: null,
        errorMessage: null,
        claimedBy: null,
        nextAttemptAt: underReview ? new Date(now() + reviewEveryMs) : null,
        updatedAt: new Date(now()),
        // a later answer about the review need not repeat them
        ...(newlyRegistered && { registrations: [...receipt.registrations] }),
        ...(underReview && delivery.reviewDueAt === null && reviewClock(work, delivery.platform)),
      },
    );
    if (affected === 0) return;
    if (receipt.outcome !== 'REJECTED') await endChanged(manager, delivery, new Date(now()));
    if (underReview)
      await queue.enqueueReview(delivery.platform, delivery.id, { afterMs: reviewEveryMs, within: manager });
    if (newlyRegistered) await queue.enqueueLink(delivery.id, { within: manager });
  });
}

function reviewClock({ paceOf, ownerOf, now }: DeliveryWork, platform: string) {
  return {
    reviewDueAt: new Date(addWorkingDays(now(), paceOf(platform).reviewWorkingDays)),
    reviewOwner: ownerOf(platform),
  };
}
