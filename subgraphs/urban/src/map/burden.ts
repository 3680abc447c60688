import type { FormBurden } from '@onegrid/kit';

/** Fields and keystrokes of the platform's own form: an event case, whichever entry it comes from. */
export const formBurdens: readonly FormBurden[] = [
  { entry: 'VISIT', when: null, fields: 9, keystrokes: 185 },
  { entry: 'HAZARD', when: null, fields: 9, keystrokes: 185 },
];
