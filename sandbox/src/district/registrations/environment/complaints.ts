import type { ComplaintRow } from '../../../platforms/environment';
import { type Random, randomStream } from '../../chance/random';
import type { Community, District, Grid, Place } from '../../model';
import { centreOf } from './nearest';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Complaints of this many days before the district's day are on record. */
const spanDays = 180;
const leastPerCommunity = 3;
const mostPerCommunity = 7;

interface Subject {
  /** 投诉类别. */
  readonly category: string;
  /** Near which kind of place; null = anywhere in the community. */
  readonly near: Place['kind'] | null;
  readonly content: string;
}

const subjects: readonly Subject[] = [
  { category: '05', near: 'CONSTRUCTION_SITE', content: '工地土方作业未洒水，扬尘严重' },
  { category: '03', near: 'CONSTRUCTION_SITE', content: '工地夜间十一点后仍在施工，噪声扰民' },
  { category: '04', near: 'SMALL_VENUE', content: '沿街商户油烟异味外排，楼上住户无法开窗' },
  { category: '04', near: 'MARKET', content: '市场垃圾房异味明显' },
  { category: '01', near: 'FACTORY', content: '车间傍晚排放刺鼻气体' },
  { category: '02', near: null, content: '雨水管有污水混入，排入河道' },
  { category: '06', near: null, content: '路边倾倒装修垃圾无人清运' },
  { category: '03', near: null, content: '楼顶空调外机长时间轰鸣' },
];
const sourceKinds = new Set(subjects.map(({ near }) => near));

/** Returns the complaints on record, a few in every community; all decided. */
export function makeComplaints(
  district: District,
  gridsOf: ReadonlyMap<string, readonly Grid[]>,
  placesOf: ReadonlyMap<string, readonly Place[]>,
): ComplaintRow[] {
  const asOfMs = Date.parse(`${district.asOf}T00:00:00+08:00`);
  const made = district.communities.flatMap((community) => {
    const random = randomStream(district.seed, 'environment complaints', community.code);
    const grids = gridsOf.get(community.code) ?? [];
    const sources = (placesOf.get(community.code) ?? []).filter(({ kind }) => sourceKinds.has(kind));
    if (grids.length === 0) return [];
    const count = random.integer(leastPerCommunity, mostPerCommunity);
    return Array.from({ length: count }, () => complaint(district, community, grids, sources, asOfMs, random));
  });
  made.sort((a, b) => (a.registered_at < b.registered_at ? -1 : 1));
  return made.map((each, index) => ({
    ...each,
    complaint_no: `HJTS${each.registered_at.slice(0, 10).replaceAll('-', '')}${String(index + 1).padStart(6, '0')}`,
  }));
}

function complaint(
  district: District,
  community: Community,
  grids: readonly Grid[],
  sources: readonly Place[],
  asOfMs: number,
  random: Random,
): Omit<ComplaintRow, 'complaint_no'> {
  const source = random.chance(0.7) && sources.length > 0 ? random.pick(sources) : null;
  const { category, content } = random.pick(subjects.filter(({ near }) => near === (source?.kind ?? null)));
  const grid = random.pick(grids);
  const [longitude, latitude] = source?.position ?? centreOf(grid.boundary);
  const person = district.people.length > 0 ? random.pick(district.people) : null;
  const occurredMs = asOfMs - random.integer(1, spanDays * 24) * hourMs;
  const registeredMs = occurredMs + random.integer(1, 50) * 60_000;
  const decidedMs = registeredMs + random.integer(2, 20) * hourMs;
  const declined = random.chance(0.08);
  return {
    category,
    region_code: community.code,
    address: source?.address ?? `${community.name}${grid.name}`,
    longitude,
    latitude,
    content,
    urgency: random.chance(0.15) ? '2' : '1',
    complainant: person?.name ?? '匿名',
    complainant_phone: person?.phone ?? '',
    reference: null,
    occurred_at: written(occurredMs),
    registered_at: written(registeredMs),
    state: declined ? '30' : '40',
    decided_at: written(decidedMs),
    decision_reason: declined ? '现场核查未发现所述情况' : null,
    closed_at: declined ? null : written(decidedMs + 3 * dayMs),
    handling_result: declined ? null : '已现场核查并责令整改',
  };
}

/** Beijing time with its zone. */
function written(timeMs: number): string {
  return `${new Date(timeMs + 8 * hourMs).toISOString().slice(0, 19)}+08:00`;
}
