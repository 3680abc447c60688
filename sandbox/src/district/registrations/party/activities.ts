import type { ActivityRow, OrganisationRow } from '../../../platforms/party';
import type { District } from '../../model';
import { addDays, momentOf } from './calendar';
import { pick, spread } from './spread';

const fewest = 2;
const more = 3;
const daysBetween = 45;
const afternoonMinute = 14 * 60;

const titles = ['主题党日', '楼道清洁行动', '消防安全宣传', '关爱独居老人', '文明交通劝导'] as const;
const scores = [10, 15, 20] as const;

/** Makes the activities of each branch, oldest first. */
export function holdActivities(district: District, organisations: readonly OrganisationRow[]): ActivityRow[] {
  const rows: ActivityRow[] = [];
  for (const { org_id, org_type, org_name } of organisations) {
    if (org_type !== '2') continue;
    const count = fewest + spread(org_id, more);
    for (let order = 0; order < count; order++) {
      const key = `${org_id}/${order}`;
      rows.push({
        activity_id: `HD320105${String(rows.length + 1).padStart(8, '0')}`,
        org_id,
        title: pick(key, titles),
        place: `${org_name.replace(/党支部$/, '')}党群服务点`,
        begin_time: momentOf(addDays(district.asOf, (order - count) * daysBetween), afternoonMinute),
        join_count: 5 + spread(`${key}/join`, 30),
        score: pick(`${key}/score`, scores),
      });
    }
  }
  return rows;
}
