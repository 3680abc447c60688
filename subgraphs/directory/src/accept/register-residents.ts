import { randomUUID } from 'node:crypto';
import {
  type DeliveryInput,
  type DeliveryRegistration,
  type NewTenant,
  newResidentsOf,
  type ResidencyRole,
} from '@onegrid/schema';
import { type EntityManager, IsNull } from 'typeorm';
import { EntryRegistrationRow } from '../store/entry-registration.entity';
import { PersonRow } from '../store/person.entity';
import { ResidencyRow } from '../store/residency.entity';

/**
 * Registers everybody whom the entry newly registers in its house, and returns who they are here, by canonical path. Somebody with the same id number is the same person: what is known of them stays as it is.
 * Earlier residencies are not ended: whether somebody has really left another house is for people to decide.
 *
 * @param madeBefore ids of people whom the entry that is corrected has made: they count as made by this one
 */
export async function registerResidents(
  manager: EntityManager,
  { id: deliveryId, entry }: DeliveryInput,
  madeBefore: ReadonlySet<string> = new Set(),
): Promise<DeliveryRegistration[]> {
  const registrations: DeliveryRegistration[] = [];
  for (const { path, person, role } of newResidentsOf(entry)) {
    const { id: personId, isNew } = await findOrCreate(manager, person);
    const madePerson = isNew || madeBefore.has(personId);
    const residencyId = await moveIn(manager, { personId, houseId: entry.subject.id, role, from: person.movedInOn });
    await manager.upsert(
      EntryRegistrationRow,
      { entryId: entry.id, path, personId, deliveryId, residencyId, madePerson },
      ['entryId', 'path'],
    );
    registrations.push({ path, externalId: personId });
  }
  return registrations;
}

async function findOrCreate(
  manager: EntityManager,
  tenant: NewTenant,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const newId = randomUUID();
  await manager
    .createQueryBuilder()
    .insert()
    .into(PersonRow)
    .values({ id: newId, ...personOf(tenant) })
    .orIgnore()
    .execute();
  const { id } = await manager.findOneByOrFail(PersonRow, { idNumber: tenant.idNumber });
  return { id, isNew: id === newId };
}

/** Returns what a tenant says of themselves, as the directory keeps it. */
export function personOf(tenant: NewTenant): Omit<PersonRow, 'id'> {
  const { name, idNumber, sex, birthDate, ethnicity, nativePlace, politicalStatus } = tenant;
  const { education, maritalStatus, occupation, employer, phone } = tenant;
  return {
    name,
    idNumber,
    sex,
    birthDate,
    ethnicity,
    nativePlace,
    politicalStatus,
    education,
    maritalStatus,
    occupation,
    employer,
    phone,
  };
}

interface MoveIn {
  readonly personId: string;
  readonly houseId: string;
  readonly role: ResidencyRole;
  /** `YYYY-MM-DD`. */
  readonly from: string;
}

/** Returns what the directory keeps of how somebody lives in a house. */
export function residencyOf({
  houseId,
  role,
  from,
}: Omit<MoveIn, 'personId'>): Pick<ResidencyRow, 'houseId' | 'kind' | 'role' | 'from'> {
  return { houseId, kind: 'FLOATING', role, from };
}

/** Returns the residency that was made; null when the person lives there already. */
async function moveIn(manager: EntityManager, { personId, houseId, role, from }: MoveIn): Promise<string | null> {
  if (await manager.existsBy(ResidencyRow, { personId, houseId, to: IsNull() })) return null;
  const row = { personId, ...residencyOf({ houseId, role, from }) };
  const { identifiers } = await manager.insert(ResidencyRow, row);
  return String(identifiers[0]?.id);
}
