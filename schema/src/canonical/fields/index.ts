import type { EntryKind } from '../entry';
import type { EntryFields } from './canonical-field';
import { disputeFields } from './dispute.fields';
import { emergencyFields } from './emergency.fields';
import { environmentProblemFields } from './environment-problem.fields';
import { hazardFields } from './hazard.fields';
import { residencyEndFields } from './residency-end.fields';
import { residentFields } from './resident.fields';
import { urbanCaseFields } from './urban-case.fields';
import { visitFields } from './visit.fields';
import { wishFields } from './wish.fields';

export * from './canonical-field';

/** The fields of every kind of entry: what a form can ask, and what the `needs` of an `@accepts` can name. */
export const entryFields: Readonly<Record<EntryKind, EntryFields>> = {
  VISIT: visitFields,
  RESIDENT: residentFields,
  RESIDENCY_END: residencyEndFields,
  HAZARD: hazardFields,
  DISPUTE: disputeFields,
  URBAN_CASE: urbanCaseFields,
  ENVIRONMENT_PROBLEM: environmentProblemFields,
  WISH: wishFields,
  EMERGENCY: emergencyFields,
};
