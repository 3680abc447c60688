import {
  type CanonicalEntry,
  codeInWords,
  type EntrySubject,
  emergencyGradeCodes,
  type FoundHazard,
  hazardOf,
  newTenantsOf,
  toPlatformCode,
  type VisitContent,
  visitMethodCodes,
  visitOutcomeCodes,
} from '@onegrid/schema';
import type { NewCheckObject, NewCheckRecord, NewHazard } from '../platform/writes';
import { hazardLevels, hazardTypes, yesNo } from './codes';
import { endOfDay } from './times';

/** What goes into the remark of everything we upload: where it came from, and the mark by which it is found again. */
const remarkOf = (mark: string) => `一网录入 ${mark}`;

/** Returns the check object for a house or place that the platform does not know yet. */
export function toCheckObject(entry: CanonicalEntry, mark: string): NewCheckObject {
  assertTranslatable(entry);
  const { subject, grid } = entry;
  return {
    objectType: objectTypeOf(subject),
    objectName: subject.name,
    address: subject.address,
    gpsInfo: `${subject.position.longitude.toFixed(6)},${subject.position.latitude.toFixed(6)}`,
    areaCode: grid.code.slice(0, 12),
    linkMan: subject.ownerName ?? undefined,
    linkPhone: subject.ownerPhone ?? undefined,
    remark: remarkOf(mark),
  };
}

/** Returns the check record of a visit, or of the patrol that found a hazard. */
export function toCheckRecord(entry: CanonicalEntry, objectId: string, mark: string): NewCheckRecord {
  assertTranslatable(entry);
  return {
    objectId,
    checkTime: Date.parse(entry.occurredAt),
    checkUser: entry.enteredBy.name,
    checkUserNo: entry.enteredBy.workerNo,
    checkContent: checkInWords(entry),
    hasHazard: yesNo(hazardOf(entry) !== null),
    remark: remarkOf(mark),
  };
}

/**
 * Returns the hazard that a check has found. Of the five things that fix its treatment (五定) the entry knows three: person, measures, deadline;
 * funds and plan are the safety office's to fill in.
 *
 * @throws OneGridError UNKNOWN_CODE when the platform has no code for the category or the level
 */
export function toHazard(hazard: FoundHazard, objectId: string, checkId: string, mark: string): NewHazard {
  return {
    checkId,
    objectId,
    hazardLevel: toPlatformCode(hazardLevels, hazard.level, '隐患级别'),
    hazardType: toPlatformCode(hazardTypes, hazard.category, '隐患类型'),
    hazardDesc: hazard.description,
    fixedOnSite: yesNo(hazard.fixedOnSite),
    dutyPerson: hazard.responsiblePerson ?? undefined,
    dutyPhone: hazard.responsiblePhone ?? undefined,
    measures: hazard.fixedOnSite ? '当场整改' : '限期整改',
    deadline: hazard.treatBy === null ? undefined : endOfDay(hazard.treatBy),
    remark: remarkOf(mark),
  };
}

/** A hazard comes last on the platform; what cannot be said of it there is found out before the first record is made. */
function assertTranslatable(entry: CanonicalEntry): void {
  const hazard = hazardOf(entry);
  if (hazard) toHazard(hazard, '', '', '');
}

function objectTypeOf({ type, rented }: EntrySubject): NewCheckObject['objectType'] {
  if (type === 'Place') return '3';
  return rented ? '2' : '9';
}

/** The platform has no accident report for grid workers: an emergency is told as a check. */
function checkInWords(entry: CanonicalEntry): string {
  if (entry.kind === 'VISIT') return visitInWords(entry);
  if (entry.kind !== 'EMERGENCY') return `隐患排查：${hazardOf(entry)?.description ?? ''}`;
  const { name, grade, description, casualties } = entry.content;
  const words = [`突发事件（${codeInWords(emergencyGradeCodes, grade)}）：${name}`, description];
  return [...words, ...(casualties > 0 ? [`伤亡${casualties}人`] : [])].join('；');
}

function visitInWords(entry: CanonicalEntry & { readonly content: VisitContent }): string {
  const { method, outcome, remark } = entry.content;
  const newTenants = newTenantsOf(entry).length;
  return [
    `走访检查：${codeInWords(visitMethodCodes, method)}，${codeInWords(visitOutcomeCodes, outcome)}`,
    newTenants > 0 ? `新增承租人${newTenants}人` : '',
    remark,
  ]
    .filter(Boolean)
    .join('；');
}
