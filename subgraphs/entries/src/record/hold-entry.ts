import { type Acceptance, type CanonicalEntry } from '@onegrid/schema';
import { type DataSource, QueryFailedError } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DeliveryQueue } from '../deliver/delivery-queue';
import { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';

export interface NewEntry {
  readonly entry: CanonicalEntry;
  readonly idempotencyKey: string;
  readonly payloadHash: string;
  readonly acceptances: readonly Acceptance[];
}

const uniqueViolation = '23505';

/**
 * Writes the entry, one delivery per accepting platform and one job per delivery in one transaction: from here on nothing is lost.
 *
 * @returns the row, or null when another request has just used the same idempotency key
 */
export async function holdEntry(
  dataSource: DataSource,
  queue: DeliveryQueue,
  held: NewEntry,
): Promise<EntryRow | null> {
  const { entry, idempotencyKey, payloadHash, acceptances } = held;
  const row: EntryRow = {
    id: entry.id,
    kind: entry.kind,
    enteredBy: entry.enteredBy.workerNo,
    idempotencyKey,
    payloadHash,
    gridCode: entry.grid.code,
    recordedAt: new Date(entry.recordedAt),
    canonical: entry,
  };
  const deliveries = acceptances.map((acceptance) => newDelivery(entry, acceptance));
  try {
    await dataSource.transaction(async (manager) => {
      await manager.insert(EntryRow, row as never);
      await manager.insert(DeliveryRow, deliveries as never);
      for (const { id, platform } of deliveries) await queue.enqueueDelivery(platform, id, { within: manager });
    });
  } catch (error) {
    if (error instanceof QueryFailedError && (error.driverError as { code?: string }).code === uniqueViolation)
      return null;
    throw error;
  }
  for (const { platform } of deliveries) queue.wake(platform);
  return row;
}

function newDelivery(entry: CanonicalEntry, acceptance: Acceptance): DeliveryRow {
  return {
    id: uuidv7(),
    entryId: entry.id,
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
    nextAttemptAt: null,
    updatedAt: new Date(entry.recordedAt),
  };
}
