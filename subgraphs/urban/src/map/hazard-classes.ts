import type { CodeTable, HazardCategory } from '@onegrid/schema';

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
