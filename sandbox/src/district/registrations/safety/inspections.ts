import { createHash } from 'node:crypto';
import type { CheckRecordRow, HazardRow } from '../../../platforms/safety';
import type { Random } from '../../chance/random';
import type { Staff } from '../../model';
import type { SafetyObject } from './objects';
import { compactTime, dayMs } from './times';

export interface Inspection {
  readonly check: CheckRecordRow;
  readonly hazard: HazardRow | null;
}

const checksAYear: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '1': [0, 2],
  '2': [1, 4],
  '3': [1, 6],
};
const hazardRate = 0.12;
const findings = [
  { type: '01', text: '楼道堆放杂物，占用疏散通道' },
  { type: '01', text: '灭火器压力不足，已过检验有效期' },
  { type: '02', text: '燃气软管老化，未安装泄漏报警装置' },
  { type: '03', text: '电动自行车在室内充电，私拉电线' },
  { type: '03', text: '配电箱无盖，线路裸露' },
  { type: '04', text: '外墙饰面空鼓，有脱落风险' },
  { type: '08', text: '门锁损坏，出入人员未登记' },
] as const;

/** Returns the checks of one object in the year before `untilMs`, and what they found: the same for the same stream. */
export function inspectionsOf(
  object: SafetyObject,
  worker: Staff | undefined,
  untilMs: number,
  random: Random,
): Inspection[] {
  const [least, most] = checksAYear[object.row.object_type] ?? [0, 0];
  return Array.from({ length: random.integer(least, most) }, (_unused, index) => {
    const minutesOfDay = random.integer(9 * 60, 17 * 60);
    const checkTime = untilMs - random.integer(1, 365) * dayMs + minutesOfDay * 60_000;
    const check = checkRow(object, worker, checkTime, index);
    if (!random.chance(hazardRate)) return { check, hazard: null };
    const hazard = hazardRow(check, object, random);
    return { check: { ...check, has_hazard: '是', check_content: `检查发现：${hazard.hazard_desc}` }, hazard };
  });
}

function checkRow(object: SafetyObject, worker: Staff | undefined, checkTime: number, index: number): CheckRecordRow {
  return {
    check_id: `JC${steadyId(`${object.row.object_id}/${index}`)}`,
    object_id: object.row.object_id,
    check_time: checkTime,
    check_user: worker?.name ?? '安监办',
    check_user_no: worker?.workerNo ?? null,
    check_content: '消防、用电、燃气检查，未发现隐患',
    has_hazard: '否',
    audit_status: '1',
    audit_opinion: null,
    remark: null,
    create_time: checkTime + 3_600_000,
  };
}

function hazardRow(check: CheckRecordRow, { answerable }: SafetyObject, random: Random): HazardRow {
  const finding = random.pick(findings);
  const level = random.chance(0.85) ? '7' : random.chance(0.7) ? '6' : '5';
  const status = statusOf(level, random);
  const deadlineMs = check.check_time + (level === '5' ? 60 : 15) * dayMs;
  const isTreated = status === '06' || status === '07' || status === '08';
  return {
    hazard_id: `YH${check.check_id.slice(2)}`,
    check_id: check.check_id,
    object_id: check.object_id,
    hazard_level: level,
    hazard_type: finding.type,
    hazard_desc: finding.text,
    hazard_status: status,
    fixed_on_site: status === '03' ? '是' : '否',
    listed: level === '5' && status !== '07' ? '是' : '否',
    duty_person_id: answerable?.signerId ?? null,
    duty_person: answerable?.name ?? '安监办',
    duty_phone: answerable?.phone ?? null,
    measures: status === '03' ? '当场整改' : '限期整改',
    funds: level === '5' ? `${random.integer(5, 80) * 100}.00` : null,
    deadline: status === '03' ? null : compactTime(deadlineMs),
    plan: level === '5' ? '停用相关设施，设置警示标识，专人值守至整改完成' : null,
    rectify_time: isTreated ? compactTime(check.check_time + 7 * dayMs) : null,
    recheck_time: status === '07' || status === '08' ? compactTime(check.check_time + 10 * dayMs) : null,
    audit_status: '1',
    audit_opinion: null,
    remark: null,
    create_time: check.create_time,
  };
}

/** A major hazard is never fixed on site; most of the others are closed by now. */
function statusOf(level: HazardRow['hazard_level'], random: Random): HazardRow['hazard_status'] {
  if (level === '5') return random.pick(['02', '05', '06', '07'] as const);
  if (random.chance(0.4)) return '03';
  return random.chance(0.6) ? '07' : random.pick(['04', '05', '06', '08'] as const);
}

function steadyId(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
