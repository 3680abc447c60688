import { type AreaClass, findEventClass } from '../../../platforms/urban/event-classes';
import { roundToCentimetre, toLocalGrid } from '../../../platforms/urban/local-grid';
import { formatLocalTime } from '../../../platforms/urban/local-time';
import type { CaseRow } from '../../../platforms/urban/seed';
import { taskNumber } from '../../../platforms/urban/task-number';
import { weightedChoice } from '../../chance/distributions';
import { type Random, randomStream } from '../../chance/random';
import { pointInside } from '../../geometry/polygon';
import type { Point } from '../../geometry/projection';
import type { Community, Grid, House, Staff } from '../../model';
import { runCourse } from './course';
import { findingsOf, sentences } from './findings';
import { asPoint, type UnitGrid, unitGridAt } from './unit-grids';

/** 案件来源: found by a collector on patrol (采集员). */
const patrolSource = { event_src_id: 1, event_src_name: '监督员上报' };
const dayMs = 24 * 60 * 60 * 1000;
const quarterDays = 90;

export type UnnumberedCase = Omit<CaseRow, 'rec_id' | 'task_num'>;

/** Everything about one grid that its cases are made from. */
export interface Surroundings {
  readonly seed: number;
  readonly grid: Grid;
  readonly community: Community;
  readonly houses: readonly House[];
  readonly unitGrids: readonly UnitGrid[];
  readonly areaClass: AreaClass;
  readonly leader: Staff | undefined;
  /** The end of the last day, epoch milliseconds. */
  readonly untilMs: number;
}

/** Returns the cases of one grid in the last quarter, in no order. */
export function makeCases(surroundings: Surroundings): UnnumberedCase[] {
  const { seed, grid, community } = surroundings;
  const random = randomStream(seed, 'urban cases', grid.code);
  const { least, most, mix } = findingsOf[community.type];
  const chooseClass = weightedChoice(mix);
  return Array.from({ length: random.integer(least, most) }, () => makeCase(random, chooseClass(random), surroundings));
}

function makeCase(random: Random, code: string, surroundings: Surroundings): UnnumberedCase {
  const { areaClass, leader, untilMs } = surroundings;
  const { point, unitGrid, address } = findSpot(random, surroundings);
  const { limitHours, ...classOf } = findEventClass(code.slice(0, 2), code.slice(2)) ?? noSuchClass(code);
  const reportedMs = reportTime(random, untilMs);
  const course = runCourse(random, reportedMs, untilMs, limitHours[areaClass]);
  return {
    ...patrolSource,
    big_class_code: classOf.bigClassCode,
    big_class_name: classOf.bigClassName,
    small_class_code: classOf.smallClassCode,
    small_class_name: classOf.smallClassName,
    unit_grid_code: unitGrid.code,
    area_class: areaClass,
    event_desc: sentences[code]?.(`${address}附近`) ?? `${address}附近${classOf.smallClassName}`,
    address,
    coordinate_x: roundToCentimetre(point.x),
    coordinate_y: roundToCentimetre(point.y),
    act_property_id: course.state.id,
    act_property_name: course.state.name,
    report_time: formatLocalTime(reportedMs),
    file_time: timeOrNull(course.filedMs),
    deadline: timeOrNull(course.deadlineMs),
    finish_time: timeOrNull(course.finishedMs),
    void_reason: course.voidReason,
    human_id: leader?.workerNo ?? '',
    human_name: leader?.name ?? '采集员',
    memo: null,
  };
}

/** Outside a building of the grid; anywhere in it when it has none. */
function findSpot(
  random: Random,
  { grid, houses, unitGrids }: Surroundings,
): { point: Point; unitGrid: UnitGrid; address: string } {
  if (houses.length > 0) {
    const house = random.pick(houses);
    const point = asPoint(toLocalGrid(house.position));
    const unitGrid = unitGridAt(unitGrids, point);
    if (unitGrid) return { point, unitGrid, address: house.address.replace(/幢.*$/, '幢') };
  }
  const unitGrid = random.pick(unitGrids);
  return { point: pointInside(unitGrid.polygon, random), unitGrid, address: grid.name };
}

/** By day, more in the last two days: so that some are still being handled. */
function reportTime(random: Random, untilMs: number): number {
  const daysAgo = random.chance(0.3) ? random.integer(0, 1) : random.integer(2, quarterDays);
  return untilMs - (daysAgo + 1) * dayMs + random.integer(7 * 3_600, 19 * 3_600) * 1_000;
}

function timeOrNull(epochMs: number | null): string | null {
  return epochMs === null ? null : formatLocalTime(epochMs);
}

function noSuchClass(code: string): never {
  throw new RangeError(`No event class ${code}`);
}

/** Numbers the cases in the order in which they were reported. */
export function numberCases(cases: readonly UnnumberedCase[]): CaseRow[] {
  const byTime = [...cases].sort((a, b) =>
    a.report_time < b.report_time ? -1 : a.report_time > b.report_time ? 1 : 0,
  );
  return byTime.map((row, index) => {
    const recId = 100_001 + index;
    return { rec_id: recId, task_num: taskNumber(row.report_time, recId), ...row };
  });
}
