import { type DeliveryReceipt, describeCause } from '@onegrid/schema';
import { In } from 'typeorm';
import type { DeliveryRow } from '../store/delivery.entity';
import { reviewStates } from '../store/delivery-state';
import { applyReceipt } from './apply-receipt';
import type { DeliveryWork } from './delivery-work';
import { receiptFields } from './receipt-fields';

/**
 * Asks the platforms what became of deliveries under review, one question per platform. Who does not answer is asked again later. What is not decided when
 * its review clock has run out is OVERDUE, and is asked about all the same.
 */
export async function review(work: DeliveryWork, deliveryIds: readonly string[]): Promise<void> {
  const open = await work.deliveries.findBy({ id: In([...deliveryIds]), state: In([...reviewStates]) });
  const byField = new Map<string, DeliveryRow[]>();
  for (const delivery of open) {
    if (delivery.reviewField === null) continue;
    byField.set(delivery.reviewField, [...(byField.get(delivery.reviewField) ?? []), delivery]);
  }
  await Promise.all([...byField].map(([field, deliveries]) => reviewField(work, field, deliveries)));
}

async function reviewField(work: DeliveryWork, field: string, deliveries: readonly DeliveryRow[]): Promise<void> {
  const receipts = await ask(work, field, deliveries);
  for (const delivery of deliveries) {
    const receipt = receipts.get(delivery.id);
    if (receipt && receipt.outcome !== 'UNDER_REVIEW') await applyReceipt(work, delivery, receipt);
    else {
      await markOverdue(work, delivery);
      await work.queue.enqueueReview(delivery.platform, delivery.id, { afterMs: work.reviewEveryMs });
    }
  }
}

async function markOverdue({ deliveries, now }: DeliveryWork, { id, reviewDueAt }: DeliveryRow): Promise<void> {
  if (reviewDueAt === null || now() < reviewDueAt.getTime()) return;
  await deliveries.update(
    { id, state: 'UNDER_REVIEW' },
    { state: 'OVERDUE', overdueSince: reviewDueAt, updatedAt: new Date(now()) },
  );
}

async function ask(
  { graph, log }: DeliveryWork,
  field: string,
  deliveries: readonly DeliveryRow[],
): Promise<ReadonlyMap<string, DeliveryReceipt>> {
  const query = `query Reviews($deliveryIds: [ID!]!) { receipts: ${field}(deliveryIds: $deliveryIds) { ${receiptFields} } }`;
  try {
    const { data } = await graph.execute({ query, variables: { deliveryIds: deliveries.map(({ id }) => id) } });
    const receipts = (data?.receipts ?? []) as readonly DeliveryReceipt[];
    return new Map(receipts.map((receipt) => [receipt.deliveryId, receipt]));
  } catch (error) {
    log.warn({ field, cause: describeCause(error) }, 'reviews not answered');
    return new Map();
  }
}
