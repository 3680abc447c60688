import { codeInWords, type EntryOfKind, hazardCategoryCodes, toPlatformCode } from '@onegrid/schema';
import type { Parameters } from '../platform/wire';
import { hazardCategoryTable, hazardLevelTable, yesNo } from './codes';
import { toPlatformEndOfDay } from './dates';
import { eventBasics } from './event-basics';

export type HazardEntry = EntryOfKind<'HAZARD'>;

const maxTitleLength = 100;

/**
 * Returns the parameters of an event report (事件上报).
 *
 * @param houseId the house's id on the platform; null for a place, or a house that the platform does not know
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function eventParameters(entry: HazardEntry, houseId: string | null): Parameters {
  const { subject } = entry;
  const { hazard } = entry.content;
  const eventType = toPlatformCode(hazardCategoryTable, hazard.category, '事件类型');
  return {
    ...eventBasics(entry, houseId),
    eventType,
    eventLevel: toPlatformCode(hazardLevelTable, hazard.level, '事件等级'),
    eventTitle: `${codeInWords(hazardCategoryCodes, hazard.category)}隐患：${subject.name}`.slice(0, maxTitleLength),
    content: hazard.description,
    publicAreaFlag: yesNo(hazard.inPublicArea),
    fixedFlag: yesNo(hazard.fixedOnSite),
    deadlineTime: hazard.treatBy === null ? null : toPlatformEndOfDay(hazard.treatBy),
    responsiblePerson: hazard.responsiblePerson,
    responsiblePhone: hazard.responsiblePhone,
  };
}
