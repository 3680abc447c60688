import type { MemberRow, WishRow } from '../../../platforms/party';
import type { District, Grid } from '../../model';
import { addDays, momentOf, writtenDay } from './calendar';
import type { PartyTree } from './organisations';
import { pick, spread } from './spread';

const fewest = 2;
const usual = 4;
/** One grid in so many has held a collection of wishes: enough for a second page. */
const collectionEvery = 40;
const collected = 26;
const daysBack = 300;
const minutesPerDay = 24 * 60;

type WishText = readonly [title: string, content: string];

const wishTexts: readonly [WishText, ...WishText[]] = [
  ['家电维修', '空调不制冷，希望有懂维修的党员上门看看'],
  ['课业辅导', '孩子升初三，希望每周有人辅导一次数学'],
  ['代购药品', '行动不便，希望有人每月代取慢性病药品'],
  ['手机教学', '希望学会用手机挂号和缴费'],
  ['理发上门', '老人卧床，希望有人上门理发'],
  ['旧书捐赠', '希望为社区书屋添一批儿童读物'],
  ['楼道扶手', '希望单元楼道加装一段扶手'],
  ['法律咨询', '租房合同有疑问，希望得到法律咨询'],
];

/** Makes a few wishes per comprehensive grid, oldest first; members of the grid's branch have claimed some of them and fulfilled some of those. */
export function collectWishes(
  district: District,
  tree: PartyTree,
  membersOf: ReadonlyMap<string, readonly MemberRow[]>,
): WishRow[] {
  const residents = residentNames(district);
  const rows: WishRow[] = [];
  for (const grid of district.grids) {
    if (grid.kind === 'DEDICATED') continue;
    const members = membersOf.get(tree.homeOfGrid.get(grid.code) ?? '') ?? [];
    const names = residents.get(grid.code) ?? [];
    const count =
      spread(`${grid.code}/collection`, collectionEvery) === 0 ? collected : fewest + spread(grid.code, usual);
    for (let order = 0; order < count; order++) rows.push(wish(grid, order, count, names, members));
  }
  return rows;

  function wish(
    grid: Grid,
    order: number,
    count: number,
    names: readonly string[],
    members: readonly MemberRow[],
  ): WishRow {
    const key = `${grid.code}/${order}`;
    const [title, content] = pick(key, wishTexts);
    const age = Math.ceil((daysBack * (count - order)) / count);
    const published = addDays(district.asOf, -age);
    const claimant = members[spread(`${key}/claimant`, Math.max(members.length, 1))];
    const status = claimant ? pick(`${key}/status`, ['待认领', '已认领', '已完成'] as const) : '待认领';
    const claimed = status !== '待认领';
    return {
      wish_id: `XY320105${String(rows.length + 1).padStart(8, '0')}`,
      grid_code: grid.code,
      title,
      content,
      wisher: maskedName(names[spread(`${key}/wisher`, Math.max(names.length, 1))] ?? '社区'),
      status,
      publish_time: momentOf(published, spread(`${key}/minute`, minutesPerDay)),
      claim_member_id: claimed && claimant ? claimant.member_id : '',
      claim_member_name: claimed && claimant ? claimant.member_name : '',
      claim_date: claimed ? writtenDay(addDays(published, Math.floor(age / 3))) : '',
      finish_date: status === '已完成' ? writtenDay(addDays(published, Math.floor(age / 2))) : '',
    };
  }
}

/** Names of people who live in each grid. */
function residentNames(district: District): ReadonlyMap<string, readonly string[]> {
  const names = new Map(district.people.map((person) => [person.id, person.name]));
  const gridOfHouse = new Map(district.houses.map((house) => [house.id, house.gridCode]));
  const residents = new Map<string, string[]>();
  for (const { personId, houseId, to } of district.residencies) {
    const grid = gridOfHouse.get(houseId);
    const name = names.get(personId);
    if (to !== null || grid === undefined || name === undefined) continue;
    const known = residents.get(grid);
    if (known) known.push(name);
    else residents.set(grid, [name]);
  }
  return residents;
}

/** Wishes are public: the platform shows the family name only. */
function maskedName(name: string): string {
  return `${name.slice(0, 1)}${'*'.repeat(Math.max(name.length - 1, 1))}`;
}
