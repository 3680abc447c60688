import {
  type CanonicalEntry,
  codeInWords,
  hazardCategoryCodes,
  hazardLevelCodes,
  toPlatformCode,
  visitOutcomeCodes,
} from '@onegrid/schema';
import { type Parameters, wireId } from '../platform/wire';
import { visitMethodTable, visitOutcomeTable, yesNo } from './codes';
import { toPlatformTime } from './dates';

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
    content: narrative(entry),
    newResidentCount: content.newTenants.length,
    hazardFlag: yesNo(content.hazard !== null),
    hazardContent: hazardText(entry),
  };
}

/** The platform wants the visit told, also when the worker had nothing to add. */
function narrative({ content }: VisitEntry): string {
  const parts = [
    `走访结果：${codeInWords(visitOutcomeCodes, content.outcome)}`,
    content.newTenants.length > 0 ? `新登记租住人员${content.newTenants.length}人` : '',
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
