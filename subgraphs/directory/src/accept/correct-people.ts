import { type CanonicalEntry, newResidentsOf } from '@onegrid/schema';
import type { EntityManager } from 'typeorm';
import { EntryRegistrationRow } from '../store/entry-registration.entity';
import { PersonRow } from '../store/person.entity';
import { ResidencyRow } from '../store/residency.entity';
import { personOf } from './register-residents';

/**
 * Corrects the people whom an earlier delivery has made and nothing else speaks of, and returns their ids: what a wrong entry said of them, also a wrong id number, is
 * known from nowhere else. Somebody whose right id number is known already stays as they are; the corrected entry finds the other.
 *
 * @param taken registrations of the earlier delivery, taken back already
 */
export async function correctPeople(
  manager: EntityManager,
  entry: CanonicalEntry,
  taken: readonly EntryRegistrationRow[],
): Promise<ReadonlySet<string>> {
  const corrected = new Set<string>();
  const wanted = newResidentsOf(entry);
  for (const { path, personId, madePerson } of taken) {
    if (!madePerson || (await isSpokenOf(manager, personId))) continue;
    const { idNumber } = await manager.findOneByOrFail(PersonRow, { id: personId });
    const samePerson = wanted.find(({ person }) => person.idNumber === idNumber);
    const right = (samePerson ?? wanted.find((each) => each.path === path))?.person;
    if (!right) continue;
    const known = await manager.findOneBy(PersonRow, { idNumber: right.idNumber });
    if (known && known.id !== personId) continue;
    await manager.update(PersonRow, personId, personOf(right));
    corrected.add(personId);
  }
  return corrected;
}

async function isSpokenOf(manager: EntityManager, personId: string): Promise<boolean> {
  return (
    (await manager.existsBy(EntryRegistrationRow, { personId })) || (await manager.existsBy(ResidencyRow, { personId }))
  );
}
