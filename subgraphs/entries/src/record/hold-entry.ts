import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { keepAttachments } from '../attachments/keep-attachments';
import type { Lanes } from '../deliver/lanes';
import { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';
import { lockSubject, newDelivery } from '../store/new-delivery';

export interface NewEntry {
  readonly entry: CanonicalEntry;
  readonly idempotencyKey: string;
  readonly payloadHash: string;
  readonly acceptances: readonly Acceptance[];
  /** Id of the entry whose place this one takes; null = none. */
  readonly corrects: string | null;
}

/** Adds the deliveries of an entry that has just been written, in its transaction, and returns the platforms they go to. */
export type AddDeliveries = (manager: EntityManager, held: NewEntry) => Promise<readonly string[]>;

const uniqueViolation = '23505';
const lockNotAvailable = '55P03';
/** A photo was cleaned away between its check and now. */
const foreignKeyViolation = '23503';
/** How long a request waits for one with the same key, or about the same subject, that is just being held. */
const lockTimeoutMs = 5_000;

/**
 * Writes the entry and its deliveries in one transaction: from here on nothing is lost. Entries about one subject are held one after
 * the other, so that the order of their deliveries is the order in which they become visible.
 *
 * @returns the row, or null when another request has just used the same idempotency key or is still at it
 */
export async function holdEntry(
  dataSource: DataSource,
  lanes: Pick<Lanes, 'wake'>,
  held: NewEntry,
  addDeliveries: AddDeliveries = deliverToAll,
): Promise<EntryRow | null> {
  const { entry } = held;
  const row = entryRow(held);
  let platforms: readonly string[] = [];
  try {
    await dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = ${lockTimeoutMs}`);
      await lockSubject(manager, entry);
      await manager.insert(EntryRow, row as never);
      await keepAttachments(manager, entry);
      platforms = await addDeliveries(manager, held);
    });
  } catch (error) {
    if (error instanceof QueryFailedError && isOtherAtWork(error)) return null;
    throw error;
  }
  for (const platform of platforms) lanes.wake(platform);
  return row;
}

/** Returns the row of an entry that stands. */
export function entryRow({ entry, idempotencyKey, payloadHash, corrects }: Omit<NewEntry, 'acceptances'>): EntryRow {
  return {
    id: entry.id,
    kind: entry.kind,
    enteredBy: entry.enteredBy.workerNo,
    idempotencyKey,
    payloadHash,
    gridCode: entry.grid.code,
    recordedAt: new Date(entry.recordedAt),
    corrects,
    withdrawnAt: null,
    withdrawalReason: null,
    canonical: entry,
  };
}

/** One delivery for every platform that wants the entry. */
const deliverToAll: AddDeliveries = async (manager, { entry, acceptances }) => {
  const at = new Date(entry.recordedAt);
  const deliveries = acceptances.map((acceptance) => newDelivery(entry, acceptance, at));
  await manager.insert(DeliveryRow, deliveries as never);
  return deliveries.map(({ platform }) => platform);
};

function isOtherAtWork({ driverError }: QueryFailedError): boolean {
  const { code } = driverError as { code?: string };
  return code === uniqueViolation || code === lockNotAvailable || code === foreignKeyViolation;
}
