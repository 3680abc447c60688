import { type DeliveryStep, refusal } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { living, notDeleted } from '../map/codes';
import { movedOutParameters, residencyEndInWords } from '../map/residency-end';
import type { CommunityClient } from '../platform/client';
import { platform } from '../platform/settings';
import { residentTable } from '../platform/tables';
import { appendRemark } from './append-remark';
import { requireSubjectHouse } from './subject-house';

/**
 * Returns the one step of the end of a residency: every registration of the person in the house is edited to 已搬离. An edit sets what it sets, so the step may
 * be done again and looks for nothing; a registration that carries the mark was ended by this very delivery.
 */
export function acceptResidencyEnd(client: CommunityClient, entry: EntryOfKind<'RESIDENCY_END'>): DeliveryStep[] {
  return [
    {
      name: 'residency-end',
      find: async () => null,
      async create(mark) {
        const houseId = requireSubjectHouse(entry);
        const ids = entry.content.person.localIds.filter((each) => each.platform === platform).map(({ id }) => id);
        const registrations = await client.byIds(residentTable, ids);
        const ending = registrations.filter(
          (each) => each.houseId === houseId && each.status === living && each.delFlag === notDeleted,
        );
        for (const { residentId, remark } of ending) {
          const words = appendRemark(remark, residencyEndInWords(entry), mark);
          await client.edit(residentTable, residentId, { ...movedOutParameters(entry), remark: words });
        }
        const ended = ending[0] ?? registrations.find(({ remark }) => remark?.includes(mark));
        if (!ended) throw refusal(platform, '该人员未在此房屋登记居住');
        return ended.residentId;
      },
    },
  ];
}
