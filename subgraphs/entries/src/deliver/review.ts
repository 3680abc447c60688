import { type DeliveryReceipt, describeCause } from '@onegrid/schema';
import { In } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import { applyReceipt } from './apply-receipt';
import { lookAgainAt } from './claim-reminders';
import type { DeliveryWork } from './delivery-work';
import { receiptFields } from './receipt-fields';

/**
 * Asks the platforms what became of deliveries under review, one question per platform. Who does not answer is asked again later. What is not decided when
 * its review clock has run out is OVERDUE, and is asked about all the same.
 */
export async function review(work: DeliveryWork, deliveries: readonly DeliveryRow[]): Promise<void> {
  const byField = new Map<string, DeliveryRow[]>();
  for (const delivery of deliveries) {
    if (delivery.reviewField === null) continue;
    byField.set(delivery.reviewField, [...(byField.get(delivery.reviewField) ?? []), delivery]);
  }
  await Promise.all([...byField].map(([field, ofField]) => reviewField(work, field, ofField)));
}

async function reviewField(work: DeliveryWork, field: string, deliveries: readonly DeliveryRow[]): Promise<void> {
  const receipts = await ask(work, field, deliveries);
  const undecided: DeliveryRow[] = [];
  for (const delivery of deliveries) {
    const receipt = receipts.get(delivery.id);
    if (receipt && receipt.outcome !== 'UNDER_REVIEW') await applyReceipt(work, delivery, receipt);
    else undecided.push(delivery);
  }
  await lookAgain(work, undecided);
}

/** Says when to look again, and which reviews are overdue because their clock has run out. */
async function lookAgain(work: DeliveryWork, undecided: readonly DeliveryRow[]): Promise<void> {
  const at = new Date(work.now());
  await lookAgainAt(work, 'next_attempt_at', undecided);
  const overdue = undecided.filter(
    ({ state, reviewDueAt }) => state === 'UNDER_REVIEW' && reviewDueAt && reviewDueAt <= at,
  );
  if (overdue.length === 0) return;
  await work.deliveries
    .createQueryBuilder()
    .update(DeliveryRow)
    .set({ state: 'OVERDUE', overdueSince: () => 'review_due_at', updatedAt: at })
    .where({ id: In(overdue.map(({ id }) => id)), state: 'UNDER_REVIEW' })
    .execute();
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
