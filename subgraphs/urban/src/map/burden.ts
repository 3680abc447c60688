import type { FormBurden } from '@onegrid/kit';

/** Fields and keystrokes of the platform's own form: an event case, whichever entry it comes from. */
export const formBurdens: readonly FormBurden[] = [
  'VISIT',
  'HAZARD',
  'URBAN_CASE',
  'ENVIRONMENT_PROBLEM',
  'EMERGENCY',
].map((entry) => ({ entry, when: null, fields: 9, keystrokes: 185 }));
