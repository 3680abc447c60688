import {
  type CanonicalEntry,
  codeInWords,
  hazardCategoryCodes,
  hazardLevelCodes,
  toPlatformCode,
  visitOutcomeCodes,
} from '@onegrid/schema';
import { platform } from '../platform/settings';
import { isPlatformId, type Parameters, wireId } from '../platform/wire';
import { careKindTable, visitMethodTable, visitOutcomeTable, visitPurposeTable, yesNo } from './codes';
import { toPlatformDay, toPlatformTime } from './dates';

export type VisitEntry = Extract<CanonicalEntry, { kind: 'VISIT' }>;

/**
 * Returns the parameters of a visit record (走访记录).
 *
 * @param houseId the house's id on the platform
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function visitParameters(entry: VisitEntry, houseId: string): Parameters {
  const { content, enteredBy, grid, occurredAt } = entry;
  return {
    houseId: wireId(houseId),
    gridCode: grid.code,
    visitTime: toPlatformTime(occurredAt),
    visitorNo: enteredBy.workerNo,
    visitorName: enteredBy.name,
    visitType: toPlatformCode(visitMethodTable, content.method, '走访方式'),
    visitResult: toPlatformCode(visitOutcomeTable, content.outcome, '走访结果'),
    ...visitedParameters(entry),
    content: narrative(entry),
    newResidentCount: content.newTenants.length,
    hazardFlag: yesNo(content.hazard !== null),
    hazardContent: hazardText(entry),
  };
}

/** Whom or what the visit was to. A person whom the platform does not know is named in the narrative only. */
function visitedParameters({ content }: VisitEntry): Parameters {
  const { purpose = 'ROUTINE', person, household, careKind, nextDueOn } = content;
  const residentId = person?.localIds.find((each) => each.platform === platform && isPlatformId(each.id))?.id;
  return {
    visitPurpose: toPlatformCode(visitPurposeTable, purpose, '走访类型'),
    ...(residentId !== undefined && { residentId: wireId(residentId) }),
    ...(household && { headName: household.headName, householdNo: household.number }),
    ...(careKind && { careType: toPlatformCode(careKindTable, careKind, '关爱类型') }),
    ...(nextDueOn && { nextVisitTime: toPlatformDay(nextDueOn) }),
  };
}

/** The platform wants the visit told, also when the worker had nothing to add. */
function narrative({ content }: VisitEntry): string {
  const parts = [
    `走访结果：${codeInWords(visitOutcomeCodes, content.outcome)}`,
    content.newTenants.length > 0 ? `新登记租住人员${content.newTenants.length}人` : '',
    content.person ? `走访人员：${content.person.name}` : '',
    content.household ? `走访户：${content.household.headName}户` : '',
    content.remark.trim(),
  ];
  return parts.filter((part) => part !== '').join('；');
}

function hazardText({ content: { hazard } }: VisitEntry): string | null {
  if (hazard === null) return null;
  const { category, level, description, fixedOnSite } = hazard;
  const kind = `${codeInWords(hazardLevelCodes, level)}（${codeInWords(hazardCategoryCodes, category)}）`;
  return `${kind}：${description}${fixedOnSite ? '（已当场整改）' : ''}`;
}
