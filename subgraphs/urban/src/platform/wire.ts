import { unreadable } from '@onegrid/kit';
import { platform } from './name';

const textFields = [
  'taskNum',
  'eventSrcName',
  'bigClassCode',
  'bigClassName',
  'smallClassCode',
  'smallClassName',
  'unitGridCode',
  'areaClass',
  'eventDesc',
  'address',
  'coordinate_x',
  'coordinate_y',
  'reportTime',
  'fileTime',
  'deadline',
  'finishTime',
  'voidReason',
] as const;

const localTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const metres = /^-?\d+(\.\d+)?$/;

/** A case (案卷) in the platform's words. What is not there yet is an empty text. */
export type WireCase = Readonly<Record<(typeof textFields)[number], string>> & {
  readonly recId: number;
  readonly actPropertyId: number;
};

export interface WireCasePage {
  readonly cases: readonly WireCase[];
  readonly totalCount: number;
}

/** A report of an event (事件), as the mobile interface takes it. */
export type WireReport = Readonly<
  Record<
    | 'bigClassCode'
    | 'smallClassCode'
    | 'unitGridCode'
    | 'eventDesc'
    | 'address'
    | 'coordinate_x'
    | 'coordinate_y'
    | 'reportTime'
    | 'humanId'
    | 'humanName'
    | 'memo',
    string
  >
>;

type Fields = Readonly<Record<string, unknown>>;

/** @throws PlatformFailure PLATFORM_ANSWER_UNREADABLE when it is no page of cases */
export function readCasePage(data: unknown): WireCasePage {
  const list = fieldsOf(fieldsOf(data, 'data').listDataSet, 'listDataSet');
  const { listData, totalCount } = list;
  if (!Array.isArray(listData) || !isCount(totalCount)) throw odd('no listData or totalCount');
  return { cases: listData.map(readCase), totalCount };
}

/** Returns the code of the unit grid; null = the point lies in none. */
export function readUnitGridCode(data: unknown): string | null {
  if (data === null) return null;
  const { unitGridCode } = fieldsOf(data, 'unit grid');
  if (typeof unitGridCode !== 'string' || !/^\d{15}$/.test(unitGridCode)) throw odd('unit grid without a code');
  return unitGridCode;
}

/** Returns the id of the case that has just been made. */
export function readRecId(data: unknown): string {
  const { recId } = fieldsOf(data, 'report');
  if (!isCount(recId)) throw odd('report without recId', true);
  return String(recId);
}

function readCase(value: unknown): WireCase {
  const fields = fieldsOf(value, 'case');
  const missing = textFields.find((name) => typeof fields[name] !== 'string');
  if (missing) throw odd(`case without ${missing}`);
  if (!isCount(fields.recId) || !isCount(fields.actPropertyId)) throw odd('case without recId or actPropertyId');
  const read = fields as WireCase;
  const times = [read.reportTime, read.fileTime, read.deadline, read.finishTime].filter((time) => time !== '');
  if (read.reportTime === '' || times.some((time) => !localTime.test(time))) throw odd('case with another time format');
  if (![read.coordinate_x, read.coordinate_y].every((text) => text === '' || metres.test(text)))
    throw odd('case with coordinates that are no metres');
  return { ...pick(read), recId: read.recId, actPropertyId: read.actPropertyId };
}

function pick(read: WireCase): Record<(typeof textFields)[number], string> {
  return Object.fromEntries(textFields.map((name) => [name, read[name]])) as Record<
    (typeof textFields)[number],
    string
  >;
}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw odd(`no ${what}`);
  return value as Fields;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function odd(detail: string, mayHaveCommitted = false) {
  return unreadable(platform, detail, mayHaveCommitted);
}
