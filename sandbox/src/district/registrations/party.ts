import type { PartySeed } from '../../platforms/party';
import type { District, LocalIdRow } from '../model';
import { accountOf, openidOf } from './party/accounts';
import { holdActivities } from './party/activities';
import { enrolMembers } from './party/members';
import { growTree } from './party/organisations';
import { collectWishes } from './party/wishes';

const platform = 'party';

/** Returns what 五微共享社区 keeps about a district, and the ids under which it knows our people, grids and staff. The same district gives the same rows. */
export function exportParty(district: District): {
  readonly seed: PartySeed;
  readonly localIds: readonly LocalIdRow[];
} {
  const tree = growTree(district);
  const membership = enrolMembers(district, tree);
  const branches = tree.rows.filter(({ org_type }) => org_type === '2');
  return {
    seed: {
      accounts: district.staff.map(accountOf),
      organisations: tree.rows,
      members: membership.rows,
      wishes: collectWishes(district, tree, membership.membersOf),
      activities: holdActivities(district, tree.rows),
    },
    localIds: [
      ...membership.idsOfPerson.map(([entityId, localId]) => ({
        entity: 'Person' as const,
        entityId,
        platform,
        localId,
      })),
      ...branches.map(({ grid_code, org_id }) => ({
        entity: 'Grid' as const,
        entityId: grid_code,
        platform,
        localId: org_id,
      })),
      ...district.staff.map(({ workerNo }) => ({
        entity: 'Staff' as const,
        entityId: workerNo,
        platform,
        localId: openidOf(workerNo),
      })),
    ],
  };
}
