import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DeliveryRow } from './delivery.entity';
import type { DeliveryChange } from './delivery-state';

/** Returns what the order of deliveries is kept within. */
export function subjectKey({ subject }: Pick<CanonicalEntry, 'subject'>): string {
  return `${subject.type}:${subject.id}`;
}

/** Lets only one transaction at a time add deliveries about this subject; held until the transaction ends. */
export async function lockSubject(manager: EntityManager, entry: Pick<CanonicalEntry, 'subject'>): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectKey(entry)]);
}

/** A record on a platform, or what may be one, that a correction or a withdrawal finds standing. */
export interface StandingRecord {
  readonly delivery: Pick<DeliveryRow, 'id' | 'platform' | 'acceptField' | 'externalId'>;
  readonly change: DeliveryChange;
  /** Field of the platform that makes the change, and the one that answers its review; null = a person has to make it by hand. */
  readonly way: { readonly field: string; readonly review: string | null } | null;
}

/** Returns the delivery that changes a record: it waits for its first attempt, or for a person. */
export function changingDelivery(
  entry: CanonicalEntry,
  { delivery, change, way }: StandingRecord,
  createdAt: Date,
): Omit<DeliveryRow, 'sequence'> {
  const { platform, acceptField, externalId, id } = delivery;
  const route = { platform, field: way?.field ?? acceptField, review: way?.review ?? null };
  return {
    ...newDelivery(entry, route, createdAt, id),
    change,
    ...(way === null && { state: 'MANUAL', externalId }),
  };
}

/** Returns a delivery that waits for its first attempt. The database gives it its place in the order. */
export function newDelivery(
  entry: CanonicalEntry,
  acceptance: Pick<Acceptance, 'platform' | 'field' | 'review'>,
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
    change: null,
    mappingVersion: 0,
    claimedBy: null,
    reviewDueAt: null,
    reviewOwner: null,
    overdueSince: null,
    nextAttemptAt: null,
    linkDueAt: null,
    createdAt,
    updatedAt: createdAt,
  };
}
