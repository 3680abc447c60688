import {
  type CanonicalEntry,
  type CodeTable,
  type EmergencyType,
  type EnvironmentProblemCategory,
  emergencyGradeCodes,
  type FoundHazard,
  hazardLevelCodes,
  hazardOf,
  OneGridError,
  toPlatformCode,
  urbanEventClassCodes,
} from '@onegrid/schema';
import { eventClassOfHazard } from './hazard-classes';

/** What an entry has for urban management. */
export interface UrbanEvent {
  /** Large and small class, four digits of GB/T 30428.2. */
  readonly eventClass: string;
  readonly description: string;
  /** What the report has no field for. */
  readonly notes: readonly string[];
}

/** Environment problems that urban management handles too. The others are the environment office's. */
const eventClassOfProblem: CodeTable = { CONSTRUCTION_DUST: '0302' } satisfies Partial<
  Record<EnvironmentProblemCategory, string>
>;

/** Emergencies (04 突发事件) of urban management; crimes and bad food are for the police and the market supervision. */
const eventClassOfEmergency: CodeTable = {
  SAFETY_ACCIDENT: '0499',
  MASS_INCIDENT: '0409',
  OTHER: '0499',
} satisfies Partial<Record<EmergencyType, string>>;

const list = '城管事件类别 event class of urban management';

/**
 * Returns the event that an entry reports.
 *
 * @throws OneGridError UNKNOWN_CODE when urban management does not handle such events, BAD_INPUT when the entry reports none
 */
export function eventOf(entry: CanonicalEntry): UrbanEvent {
  if (entry.kind === 'URBAN_CASE') {
    const { eventClass, description } = entry.content;
    const known = toPlatformCode(codes, eventClass, list);
    return { eventClass: known, description, notes: [] };
  }
  if (entry.kind === 'ENVIRONMENT_PROBLEM') {
    const { category, description, urgent } = entry.content;
    return {
      eventClass: toPlatformCode(eventClassOfProblem, category, list),
      description,
      notes: urgent ? ['紧急'] : [],
    };
  }
  if (entry.kind === 'EMERGENCY') {
    const { type, grade, description } = entry.content;
    return {
      eventClass: toPlatformCode(eventClassOfEmergency, type, list),
      description,
      notes: [emergencyGradeCodes.items[grade].zh],
    };
  }
  const hazard = hazardOf(entry);
  if (!hazard) throw new OneGridError('BAD_INPUT', { message: 'The entry reports no hazard', field: 'hazard' });
  const eventClass = toPlatformCode(eventClassOfHazard, hazard.category, list);
  return { eventClass, description: hazard.description, notes: notesOf(hazard) };
}

const codes: CodeTable = Object.fromEntries(Object.keys(urbanEventClassCodes.items).map((code) => [code, code]));

function notesOf({ level, fixedOnSite, treatBy }: FoundHazard): string[] {
  const notes = [hazardLevelCodes.items[level].zh];
  if (fixedOnSite) notes.push('已当场整改');
  if (treatBy !== null) notes.push(`整改期限${treatBy}`);
  return notes;
}
