import {
  type CanonicalEntry,
  type DeliveryInput,
  type DeliveryReceipt,
  errorKinds,
  isResidentIdNumber,
  newResidentsOf,
} from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { HouseRow } from '../store/house.entity';
import { acceptOnce, type Decision } from './accept-once';
import { registerResidents } from './register-residents';

/** Takes everybody whom an entry newly registers into the directory, once, and returns what became of it. */
export function acceptResidents(dataSource: DataSource, delivery: DeliveryInput): Promise<DeliveryReceipt> {
  return acceptOnce(dataSource, delivery, (manager) => takeResidents(manager, delivery));
}

/**
 * Registers whom the entry newly registers, or says why not.
 *
 * @param madeBefore ids of people whom the entry that is corrected has made
 */
export async function takeResidents(
  manager: EntityManager,
  delivery: DeliveryInput,
  madeBefore: ReadonlySet<string> = new Set(),
): Promise<Decision> {
  const refusal = await reasonToRefuse(manager, delivery.entry);
  if (refusal) return { refusal };
  const registrations = await registerResidents(manager, delivery, madeBefore);
  return { externalId: registrations[0]?.externalId ?? null, registrations };
}

/** Returns why nobody of the entry can be registered; null = they can. */
export async function reasonToRefuse(manager: EntityManager, entry: CanonicalEntry): Promise<string | null> {
  const { type, id } = entry.subject;
  if (type !== 'House' || !(await manager.existsBy(HouseRow, { id }))) return errorKinds.UNKNOWN_SUBJECT.sentence;
  if (!newResidentsOf(entry).every(({ person }) => isResidentIdNumber(person.idNumber)))
    return errorKinds.INVALID_RESIDENT_ID.sentence;
  return null;
}
