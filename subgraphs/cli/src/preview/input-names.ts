/** Fields of `PreviewEntryInput`, one for each kind of entry, by the mutation that records it. */
export const inputByMutation: Readonly<Record<string, string>> = {
  recordVisit: 'visit',
  registerResident: 'resident',
  endResidency: 'residencyEnd',
  reportHazard: 'hazard',
  reportDispute: 'dispute',
  reportUrbanCase: 'urbanCase',
  reportEnvironmentProblem: 'environmentProblem',
  recordWish: 'wish',
  reportEmergency: 'emergency',
};

export const inputNames: readonly string[] = Object.values(inputByMutation);
