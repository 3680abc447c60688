import {
  type CanonicalEntry,
  codeInWords,
  emergencyGradeCodes,
  type FoundHazard,
  hazardLevelCodes,
  hazardOf,
  OneGridError,
  toPlatformCode,
} from '@onegrid/schema';
import { eventClassOfEmergency, eventClassOfHazard, eventClassOfProblem, ownClasses } from './class-tables';
import { listOf } from './code-tables';

/** What an entry has for urban management. */
export interface UrbanEvent {
  /** Large and small class, four digits of GB/T 30428.2. */
  readonly eventClass: string;
  readonly description: string;
  /** What the report has no field for. */
  readonly notes: readonly string[];
}

/**
 * Returns the event that an entry reports.
 *
 * @throws OneGridError UNKNOWN_CODE when urban management does not handle such events, BAD_INPUT when the entry reports none
 */
export function eventOf(entry: CanonicalEntry): UrbanEvent {
  if (entry.kind === 'URBAN_CASE') {
    const { eventClass, description } = entry.content;
    const known = toPlatformCode(ownClasses, eventClass, listOf.case);
    return { eventClass: known, description, notes: [] };
  }
  if (entry.kind === 'ENVIRONMENT_PROBLEM') {
    const { category, description, urgent } = entry.content;
    return {
      eventClass: toPlatformCode(eventClassOfProblem, category, listOf.problem),
      description,
      notes: urgent ? ['紧急'] : [],
    };
  }
  if (entry.kind === 'EMERGENCY') {
    const { type, grade, description } = entry.content;
    return {
      eventClass: toPlatformCode(eventClassOfEmergency, type, listOf.emergency),
      description,
      notes: [codeInWords(emergencyGradeCodes, grade)],
    };
  }
  const hazard = hazardOf(entry);
  if (!hazard) throw new OneGridError('BAD_INPUT', { message: 'The entry reports no hazard', field: 'hazard' });
  const eventClass = toPlatformCode(eventClassOfHazard, hazard.category, listOf.hazard);
  return { eventClass, description: hazard.description, notes: notesOf(hazard) };
}

function notesOf({ level, fixedOnSite, treatBy }: FoundHazard): string[] {
  const notes = [codeInWords(hazardLevelCodes, level)];
  if (fixedOnSite) notes.push('已当场整改');
  if (treatBy !== null) notes.push(`整改期限${treatBy}`);
  return notes;
}
