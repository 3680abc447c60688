import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Lanes } from '../deliver/lanes';
import { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';
import { lockSubject, newDelivery } from '../store/new-delivery';

export interface NewEntry {
  readonly entry: CanonicalEntry;
  readonly idempotencyKey: string;
  readonly payloadHash: string;
  readonly acceptances: readonly Acceptance[];
}

const uniqueViolation = '23505';
const lockNotAvailable = '55P03';
/** How long a request waits for one with the same key, or about the same subject, that is just being held. */
const lockTimeoutMs = 5_000;

/**
 * Writes the entry and one delivery per accepting platform in one transaction: from here on nothing is lost. Entries about one subject are held one after
 * the other, so that the order of their deliveries is the order in which they become visible.
 *
 * @returns the row, or null when another request has just used the same idempotency key or is still at it
 */
export async function holdEntry(
  dataSource: DataSource,
  lanes: Pick<Lanes, 'wake'>,
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
  const deliveries = acceptances.map((acceptance) => newDelivery(entry, acceptance, row.recordedAt));
  try {
    await dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
      await lockSubject(manager, entry);
      await manager.insert(EntryRow, row as never);
      await manager.insert(DeliveryRow, deliveries as never);
    });
  } catch (error) {
    if (error instanceof QueryFailedError && isOtherAtWork(error)) return null;
    throw error;
  }
  for (const { platform } of deliveries) lanes.wake(platform);
  return row;
}

function isOtherAtWork({ driverError }: QueryFailedError): boolean {
  const { code } = driverError as { code?: string };
  return code === uniqueViolation || code === lockNotAvailable;
}
