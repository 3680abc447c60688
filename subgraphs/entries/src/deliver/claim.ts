import { DeliveryRow } from '../store/delivery.entity';
import type { DeliveryWork } from './delivery-work';

/**
 * Claims deliveries of a platform that are due, oldest first: they are SENDING then, and this process is at work on them. A delivery whose subject has
 * an earlier one on its way to the same platform is not due. Several processes may claim at the same time; none gets what another has.
 *
 * Subjects whose first delivery is under way or waits for its retry are left out as a whole, by their few names: to look for an earlier delivery of each of the many that
 * wait behind it would take as long as the backlog is.
 */
export async function claimDeliveries(
  { dataSource, deliveries, process, now }: DeliveryWork,
  platform: string,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  const at = new Date(now());
  const [claimed] = (await dataSource.query(
    `UPDATE delivery SET state = 'SENDING', attempts = attempts + 1, claimed_by = $1, next_attempt_at = NULL, updated_at = $2
     WHERE id IN (
       SELECT id FROM delivery due
       WHERE platform = $3 AND state IN ('QUEUED', 'FAILED_RETRY') AND (next_attempt_at IS NULL OR next_attempt_at <= $2)
         AND subject_key NOT IN (
           SELECT subject_key FROM delivery WHERE platform = $3 AND (state = 'SENDING' OR state = 'FAILED_RETRY' AND next_attempt_at > $2)
         )
         AND NOT EXISTS (
           SELECT 1 FROM delivery earlier
           WHERE earlier.platform = due.platform AND earlier.subject_key = due.subject_key AND earlier.sequence < due.sequence
             AND earlier.state IN ('QUEUED', 'SENDING', 'FAILED_RETRY')
         )
       ORDER BY sequence LIMIT $4
       FOR UPDATE SKIP LOCKED
     )
     RETURNING id`,
    [process.number, at, platform, limit],
  )) as [{ id: string }[], number];
  if (claimed.length === 0) return [];
  const order = deliveries.createQueryBuilder('delivery').whereInIds(claimed.map(({ id }) => id));
  return order.orderBy('delivery.sequence').getMany();
}

/** Says of everything that waits for a platform that it will not be tried before the end of the maintenance. */
export async function postponeDeliveries(
  { deliveries, now }: DeliveryWork,
  platform: string,
  until: Date,
): Promise<void> {
  await deliveries
    .createQueryBuilder()
    .update(DeliveryRow)
    .set({ nextAttemptAt: until, updatedAt: new Date(now()) })
    .where(
      `platform = :platform AND state IN ('QUEUED', 'FAILED_RETRY') AND (next_attempt_at IS NULL OR next_attempt_at < :until)`,
      { platform, until },
    )
    .execute();
}
