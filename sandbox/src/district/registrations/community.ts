import type { CommunitySeed } from '../../platforms/community';
import type { District, LocalIdRow } from '../model';
import { houseIdAt, houseRows } from './community/house-rows';
import { residentIdOf, residentRows } from './community/resident-rows';

const platform = 'community';

/**
 * Returns what 社区治理一体化平台 keeps about the district, and the ids that connect it with the district's own.
 * A person has one id per registration: whoever was registered twice has two.
 */
export function exportCommunity(district: District): { seed: CommunitySeed; localIds: LocalIdRow[] } {
  const houses = district.houses.map(({ id }, index): LocalIdRow => localId('House', id, houseIdAt(index)));
  const people = district.registrations.community.map((registration) =>
    localId('Person', registration.personId, residentIdOf(registration)),
  );
  return {
    seed: { houses: houseRows(district), residents: residentRows(district) },
    localIds: [...houses, ...people],
  };
}

const localId = (entity: LocalIdRow['entity'], entityId: string, id: string): LocalIdRow => ({
  entity,
  entityId,
  platform,
  localId: id,
});
