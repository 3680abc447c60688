import { type CanonicalEntry, hazardCategoryCodes, toPlatformCode } from '@onegrid/schema';
import { type Parameters, wireId } from '../platform/wire';
import { hazardCategoryTable, hazardLevelTable, yesNo } from './codes';
import { toPlatformEndOfDay, toPlatformTime } from './dates';
import { toPlatformPosition } from './position';

export type HazardEntry = Extract<CanonicalEntry, { kind: 'HAZARD' }>;

const maxTitleLength = 100;

/**
 * Returns the parameters of an event report (事件上报).
 *
 * @param houseId the house's id on the platform; null for a place, or a house that the platform does not know
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function eventParameters(entry: HazardEntry, houseId: string | null): Parameters {
  const { enteredBy, grid, occurredAt, subject } = entry;
  const { hazard } = entry.content;
  const eventType = toPlatformCode(hazardCategoryTable, hazard.category, '事件类型');
  return {
    gridCode: grid.code,
    ...(houseId !== null && { houseId: wireId(houseId) }),
    eventType,
    eventLevel: toPlatformCode(hazardLevelTable, hazard.level, '事件等级'),
    eventTitle: `${hazardCategoryCodes.items[hazard.category].zh}隐患：${subject.name}`.slice(0, maxTitleLength),
    content: hazard.description,
    address: subject.address,
    ...toPlatformPosition(subject.position),
    occurTime: toPlatformTime(occurredAt),
    reporterNo: enteredBy.workerNo,
    reporterName: enteredBy.name,
    publicAreaFlag: yesNo(hazard.inPublicArea),
    fixedFlag: yesNo(hazard.fixedOnSite),
    deadlineTime: hazard.treatBy === null ? null : toPlatformEndOfDay(hazard.treatBy),
    responsiblePerson: hazard.responsiblePerson,
    responsiblePhone: hazard.responsiblePhone,
  };
}
