import { type DeliveryStep, NotChangeable, type RecordRemoval, refusal } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { living, notDeleted } from '../map/codes';
import { movedOutParameters, residencyEndInWords } from '../map/residency-end';
import type { CommunityClient } from '../platform/client';
import { platform } from '../platform/settings';
import { type ResidentRecord, residentTable } from '../platform/tables';
import { carriesMark } from './change-record';
import { endedTogether, endRegistrations, reviveRegistrations } from './end-registrations';
import { requireSubjectHouse } from './subject-house';

/**
 * Returns the one step of the end of a residency: every registration of the person in the house is edited to 已搬离. An edit sets what it sets, so the step may
 * be done again and looks for nothing; a registration that carries the mark was ended by this very delivery.
 */
export function acceptResidencyEnd(client: CommunityClient, entry: EntryOfKind<'RESIDENCY_END'>): DeliveryStep[] {
  const ids = entry.content.person.localIds.filter((each) => each.platform === platform).map(({ id }) => id);
  return [
    {
      name: 'residency-end',
      find: async () => null,
      async create(mark) {
        const houseId = requireSubjectHouse(entry);
        const known = await client.byIds(residentTable, ids);
        const registrations = known.filter((each) => isLiving(each, houseId) || each.remark?.includes(mark));
        const [first] = registrations;
        if (!first) throw refusal(platform, '该人员未在此房屋登记居住');
        await endRegistrations(client, entry, { registrations, mark });
        return first.residentId;
      },
      says: () => ({ ids, ...movedOutParameters(entry), words: residencyEndInWords(entry) }),
      change: {
        isMade: (id, mark) => carriesMark(client, residentTable, { id, mark }),
        async make(id, mark) {
          if (!ids.includes(id)) throw new NotChangeable(platform);
          await endRegistrations(client, entry, { registrations: await endedTogether(client, id), mark });
        },
      },
    },
  ];
}

/** How the end of a residency is taken back: the registrations that ended together live again. */
export function revivingResidency(client: CommunityClient): RecordRemoval {
  return {
    async isGone(id) {
      const [registration] = await client.byIds(residentTable, [id]);
      return !registration || registration.status === living || registration.delFlag !== notDeleted;
    },
    remove: async (id, mark) => reviveRegistrations(client, { registrations: await endedTogether(client, id), mark }),
  };
}

function isLiving({ houseId, status, delFlag }: ResidentRecord, inHouse: string): boolean {
  return houseId === inHouse && status === living && delFlag === notDeleted;
}
