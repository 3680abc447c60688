import type { FormBurden } from '@onegrid/kit';

/** Fields and keystrokes of the platform's own forms. A check that changes nothing is a quarter of what four platforms together ask for a visit. */
export const formBurdens: readonly FormBurden[] = [
  { entry: 'VISIT', when: 'entry.content.hazard != null', fields: 19, keystrokes: 353 },
  { entry: 'VISIT', when: 'size(entry.content.newTenants) > 0', fields: 14, keystrokes: 212 },
  { entry: 'VISIT', when: null, fields: 8, keystrokes: 131 },
  { entry: 'HAZARD', when: null, fields: 19, keystrokes: 353 },
  { entry: 'EMERGENCY', when: null, fields: 8, keystrokes: 131 },
];
