import {
  codeInWords,
  type EntryOfKind,
  emergencyGradeCodes,
  emergencyTypeCodes,
  toPlatformCode,
} from '@onegrid/schema';
import type { Parameters } from '../platform/wire';
import { emergencyLevelTable, yesNo } from './codes';
import { eventBasics } from './event-basics';

/** 事件类型: 突发事件. */
const emergency = '10';

/**
 * Returns the parameters of an event report (事件上报) of an emergency.
 *
 * @param houseId the house's id on the platform; null for anything else, or a house that the platform does not know
 * @throws OneGridError UNKNOWN_CODE when a value has no counterpart in the platform's dictionaries
 */
export function emergencyParameters(entry: EntryOfKind<'EMERGENCY'>, houseId: string | null): Parameters {
  const { name, type, grade, description, casualties, inPublicArea } = entry.content;
  const eventLevel = toPlatformCode(emergencyLevelTable, grade, '突发事件等级');
  const words = [
    description,
    `类型：${codeInWords(emergencyTypeCodes, type)}`,
    `分级：${codeInWords(emergencyGradeCodes, grade)}`,
    ...(casualties > 0 ? [`伤亡${casualties}人`] : []),
  ];
  return {
    ...eventBasics(entry, houseId),
    eventType: emergency,
    eventLevel,
    eventTitle: name,
    content: words.join('；'),
    publicAreaFlag: yesNo(inPublicArea),
  };
}
