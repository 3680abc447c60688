import {
  type CanonicalEntry,
  type DeliveryInput,
  type DeliveryReceipt,
  errorKinds,
  isResidentIdNumber,
  newTenantsOf,
} from '@onegrid/schema';
import type { DataSource, EntityManager } from 'typeorm';
import { AcceptedDeliveryRow } from '../store/accepted-delivery.entity';
import { HouseRow } from '../store/house.entity';
import { registerTenants } from './register-tenants';

/**
 * Takes a visit into the directory and returns what became of it, in one transaction: lock the delivery → said before? → refuse or register → remember.
 * The same delivery again, at the same time or later, gets the same receipt and registers nobody twice.
 */
export function acceptVisit(dataSource: DataSource, { id, entry }: DeliveryInput): Promise<DeliveryReceipt> {
  return dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`directory delivery ${id}`]);
    const known = await manager.findOneBy(AcceptedDeliveryRow, { deliveryId: id });
    if (known) return known.receipt;
    const receipt = await decide(manager, id, entry);
    await manager.insert(AcceptedDeliveryRow, { deliveryId: id, receipt });
    return receipt;
  });
}

async function decide(manager: EntityManager, deliveryId: string, entry: CanonicalEntry): Promise<DeliveryReceipt> {
  const reason = await reasonToRefuse(manager, entry);
  if (reason) return { deliveryId, outcome: 'REJECTED', externalId: null, reason, registrations: [] };
  const registrations = await registerTenants(manager, entry);
  const externalId = registrations[0]?.externalId ?? null;
  return { deliveryId, outcome: 'ACCEPTED', externalId, reason: null, registrations };
}

async function reasonToRefuse(manager: EntityManager, entry: CanonicalEntry): Promise<string | null> {
  const { type, id } = entry.subject;
  if (type !== 'House' || !(await manager.existsBy(HouseRow, { id }))) return errorKinds.UNKNOWN_SUBJECT.sentence;
  if (!newTenantsOf(entry).every(({ idNumber }) => isResidentIdNumber(idNumber)))
    return errorKinds.INVALID_RESIDENT_ID.sentence;
  return null;
}
