import type { DeliveryReceipt } from '@onegrid/schema';
import { type EntityManager, In } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import { reviewStates } from '../store/delivery-state';
import type { DeliveryWork } from './delivery-work';
import { endChanged } from './end-changed';
import { addWorkingDays } from './working-days';

/**
 * Writes what the platform said into the delivery, and at once with it what follows: when to look at the review, when to tell the directory the ids under which
 * the platform registered people and things; and ends the delivery whose record a change has changed. A delivery that was superseded or withdrawn meanwhile stays so.
 */
export async function applyReceipt(work: DeliveryWork, delivery: DeliveryRow, receipt: DeliveryReceipt): Promise<void> {
  const { dataSource, reviewEveryMs, now } = work;
  const underReview = receipt.outcome === 'UNDER_REVIEW' && delivery.reviewField !== null;
  const newlyRegistered = delivery.registrations.length === 0 && receipt.registrations.length > 0;
  const write = async (manager: EntityManager) => {
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
        ...(newlyRegistered && { registrations: [...receipt.registrations], linkDueAt: new Date(now()) }),
        ...(underReview && delivery.reviewDueAt === null && reviewClock(work, delivery.platform)),
      },
    );
    if (affected !== 0 && receipt.outcome !== 'REJECTED') await endChanged(manager, delivery, new Date(now()));
  };
  await (delivery.change === null ? write(dataSource.manager) : dataSource.transaction(write));
}

function reviewClock({ paceOf, ownerOf, now }: DeliveryWork, platform: string) {
  return {
    reviewDueAt: new Date(addWorkingDays(now(), paceOf(platform).reviewWorkingDays)),
    reviewOwner: ownerOf(platform),
  };
}
