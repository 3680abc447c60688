import {
  type CodeTable,
  type EmergencyType,
  type EnvironmentProblemCategory,
  type HazardCategory,
  urbanEventClassCodes,
} from '@onegrid/schema';

/** Both sides write GB/T 30428.2. */
export const ownClasses: CodeTable = Object.fromEntries(
  Object.keys(urbanEventClassCodes.items).map((code) => [code, code]),
);

/**
 * The event class under which urban management handles a hazard in a public passage, street or yard.
 * Special equipment (lifts, boilers) is left out: it is the market supervision's, and a report of it is refused.
 */
export const eventClassOfHazard: CodeTable = {
  FIRE: '0507',
  GAS: '0403',
  ELECTRICAL: '0408',
  BUILDING: '0101',
  HAZARDOUS_CHEMICALS: '0499',
  POLLUTION: '0302',
  PUBLIC_ORDER: '0599',
  OTHER: '0199',
} satisfies Partial<Record<HazardCategory, string>>;

/** Environment problems that urban management handles too. The others are the environment office's. */
export const eventClassOfProblem: CodeTable = { CONSTRUCTION_DUST: '0302' } satisfies Partial<
  Record<EnvironmentProblemCategory, string>
>;

/** Emergencies (04 突发事件) of urban management; crimes and bad food are for the police and the market supervision. */
export const eventClassOfEmergency: CodeTable = {
  SAFETY_ACCIDENT: '0499',
  MASS_INCIDENT: '0409',
  OTHER: '0499',
} satisfies Partial<Record<EmergencyType, string>>;
