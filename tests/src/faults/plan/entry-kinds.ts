import type { EntryKind } from '@onegrid/schema';

/** How a kind is entered and corrected. */
export interface EnteredBy {
  readonly mutation: string;
  readonly inputType: string;
  /** Its field of `CorrectEntryInput`. */
  readonly correction: string;
}

/** Every kind of entry → its mutation. A kind that is added to the contract does not compile before it stands here. */
export const entryKinds = {
  VISIT: { mutation: 'recordVisit', inputType: 'RecordVisitInput', correction: 'visit' },
  RESIDENT: { mutation: 'registerResident', inputType: 'RegisterResidentInput', correction: 'resident' },
  RESIDENCY_END: { mutation: 'endResidency', inputType: 'EndResidencyInput', correction: 'residencyEnd' },
  HAZARD: { mutation: 'reportHazard', inputType: 'ReportHazardInput', correction: 'hazard' },
  DISPUTE: { mutation: 'reportDispute', inputType: 'ReportDisputeInput', correction: 'dispute' },
  URBAN_CASE: { mutation: 'reportUrbanCase', inputType: 'ReportUrbanCaseInput', correction: 'urbanCase' },
  ENVIRONMENT_PROBLEM: {
    mutation: 'reportEnvironmentProblem',
    inputType: 'ReportEnvironmentProblemInput',
    correction: 'environmentProblem',
  },
  WISH: { mutation: 'recordWish', inputType: 'RecordWishInput', correction: 'wish' },
  EMERGENCY: { mutation: 'reportEmergency', inputType: 'ReportEmergencyInput', correction: 'emergency' },
} as const satisfies Record<EntryKind, EnteredBy>;
