import type { EntityManager } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';

/** Ends the delivery whose record has been changed: SUPERSEDED when it was corrected, WITHDRAWN when it was taken back. A delivery that changes nothing ends none. */
export async function endChanged(
  manager: EntityManager,
  { supersedes, change }: Pick<DeliveryRow, 'supersedes' | 'change'>,
  at: Date,
): Promise<void> {
  if (change === null || supersedes === null) return;
  const state = change === 'CORRECT' ? 'SUPERSEDED' : 'WITHDRAWN';
  await manager.update(DeliveryRow, supersedes, { state, nextAttemptAt: null, claimedBy: null, updatedAt: at });
}
