import { type DeliveryStep, type Photo, refusal } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import type { UrbanContext } from '../context';
import { toReport } from '../map/report';
import { platform } from '../platform/name';

/**
 * The one record of a delivery: an event case. The platform itself says which unit grid the position lies in, as cases are filed by unit grid;
 * a position outside of all is refused. Photos go with the report, in the same request. The case is found again by the mark in its remark.
 * The platform edits no case: it is taken back and reported anew (`withdrawingCase`).
 */
export function caseStep(
  entry: CanonicalEntry,
  { client, localGrid }: Pick<UrbanContext, 'client' | 'localGrid'>,
  photos: readonly Photo[] = [],
): DeliveryStep {
  return {
    name: 'case',
    find: (mark) => client.caseIdByMemo(mark),
    async create(mark) {
      const report = toReport(entry, mark, localGrid);
      const unitGridCode = await client.unitGridAt(report.coordinate_x, report.coordinate_y);
      if (unitGridCode === null) throw refusal(platform, '问题位置不在城市管理单元网格范围内');
      return client.report({ ...report, unitGridCode }, photos);
    },
    says: () => ({ ...toReport(entry, '', localGrid), photos: photos.map(({ id }) => id) }),
  };
}
