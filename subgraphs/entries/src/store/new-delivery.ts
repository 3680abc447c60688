import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DeliveryRow } from './delivery.entity';

/** Returns what the order of deliveries is kept within. */
export function subjectKey({ subject }: Pick<CanonicalEntry, 'subject'>): string {
  return `${subject.type}:${subject.id}`;
}

/** Lets only one transaction at a time add deliveries about this subject; held until the transaction ends. */
export async function lockSubject(manager: EntityManager, entry: Pick<CanonicalEntry, 'subject'>): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectKey(entry)]);
}

/** Returns a delivery that waits for its first attempt. The database gives it its place in the order. */
export function newDelivery(
  entry: CanonicalEntry,
  acceptance: Acceptance,
  createdAt: Date,
  supersedes: string | null = null,
): Omit<DeliveryRow, 'sequence'> {
  return {
    id: uuidv7(),
    entryId: entry.id,
    subjectKey: subjectKey(entry),
    platform: acceptance.platform,
    acceptField: acceptance.field,
    reviewField: acceptance.review,
    state: 'QUEUED',
    attempts: 0,
    externalId: null,
    reason: null,
    errorCode: null,
    errorMessage: null,
    registrations: [],
    supersedes,
    claimedBy: null,
    reviewDueAt: null,
    reviewOwner: null,
    overdueSince: null,
    nextAttemptAt: null,
    createdAt,
    updatedAt: createdAt,
  };
}
