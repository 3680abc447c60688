import {
  type CanonicalEntry,
  type FoundHazard,
  type HazardLevel,
  hazardOf,
  OneGridError,
  toPlatformCode,
} from '@onegrid/schema';
import { categoryCodes, categoryOfHazard, categoryOfProblem, urgencyCodes } from './complaint-codes';

/** What an entry has for environment protection, in the platform's codes. */
export interface ReportedProblem {
  readonly category: string;
  readonly urgency: string;
  readonly content: string;
}

/**
 * Returns the problem that an entry reports. An emergency says no more than "pollution", so that the platform's duty officer sorts it.
 *
 * @throws OneGridError BAD_INPUT when the entry reports nothing, UNKNOWN_CODE when it is nothing for this platform
 */
export function problemOf(entry: CanonicalEntry): ReportedProblem {
  if (entry.kind === 'ENVIRONMENT_PROBLEM') {
    const { category, description, urgent } = entry.content;
    return {
      category: toPlatformCode(categoryOfProblem, category, '投诉类别 category'),
      urgency: urgencyOf(urgent ? 'MAJOR' : 'GENERAL'),
      content: description,
    };
  }
  if (entry.kind === 'EMERGENCY') {
    const { name, description } = entry.content;
    const content = `突发事件：${name}；${description}`;
    return { category: categoryCodes.UNSORTED, urgency: urgencyOf('MAJOR'), content };
  }
  const hazard = hazardOf(entry);
  if (!hazard) throw new OneGridError('BAD_INPUT', { message: 'The entry reports no hazard', field: 'hazard' });
  return {
    category: toPlatformCode(categoryOfHazard, hazard.category, '隐患的投诉类别'),
    urgency: urgencyOf(hazard.level),
    content: contentOf(hazard),
  };
}

const urgencyOf = (level: HazardLevel) => toPlatformCode(urgencyCodes, level, '紧急程度 urgency');

/** The description first, in the worker's words; then what the form has no field for. */
function contentOf({ description, fixedOnSite, treatBy }: FoundHazard): string {
  const notes = [fixedOnSite ? '已当场整改' : null, treatBy === null ? null : `整改期限${treatBy}`];
  return [description, ...notes].filter((part) => part !== null).join('；');
}
