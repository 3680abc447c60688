import { In } from 'typeorm';
import type { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryWork } from './delivery-work';

/** How many deliveries are asked about in one question, and linked in one go. */
export const reminderBatch = 50;
/** A process that died is at work on what it has claimed for this long in the eyes of the others: longer than the longest question. */
const leaseMs = 45_000;
/** What has waited long already is looked at again after a tenth of that time, so that old ones, however many, cost little; at most after this. */
const longestPauseMs = 600_000;

/** Claims deliveries of a platform whose review is to be looked at, those that have waited longest first. Two processes never claim the same. */
export function claimReviews(work: DeliveryWork, platform: string): Promise<DeliveryRow[]> {
  return claim(work, 'next_attempt_at', `platform = $4 AND state IN ('UNDER_REVIEW', 'OVERDUE')`, platform);
}

/** Claims deliveries whose registrations the directory is to be told. */
export function claimLinks(work: DeliveryWork): Promise<DeliveryRow[]> {
  return claim(work, 'link_due_at', 'link_due_at IS NOT NULL');
}

async function claim(
  { dataSource, deliveries, now }: DeliveryWork,
  dueAt: 'next_attempt_at' | 'link_due_at',
  condition: string,
  ...values: string[]
): Promise<DeliveryRow[]> {
  const [claimed] = (await dataSource.query(
    `UPDATE delivery SET ${dueAt} = $1 WHERE id IN (
       SELECT id FROM delivery WHERE ${condition} AND ${dueAt} <= $2 ORDER BY ${dueAt} LIMIT $3 FOR UPDATE SKIP LOCKED
     ) RETURNING id`,
    [new Date(now() + leaseMs), new Date(now()), reminderBatch, ...values],
  )) as [{ id: string }[], number];
  return claimed.length === 0 ? [] : deliveries.findBy({ id: In(claimed.map(({ id }) => id)) });
}

/** Says when to look again at what has waited since it was last changed. */
export async function lookAgainAt(
  { dataSource, now, reviewEveryMs }: DeliveryWork,
  dueAt: 'next_attempt_at' | 'link_due_at',
  deliveries: readonly Pick<DeliveryRow, 'id'>[],
): Promise<void> {
  if (deliveries.length === 0) return;
  await dataSource.query(
    `UPDATE delivery SET ${dueAt} = $1::timestamptz
       + greatest($2 * interval '1 ms', least($3 * interval '1 ms', ($1::timestamptz - updated_at) / 10))
     WHERE id = ANY($4) AND ${dueAt} IS NOT NULL`,
    [new Date(now()), reviewEveryMs, longestPauseMs, deliveries.map(({ id }) => id)],
  );
}
