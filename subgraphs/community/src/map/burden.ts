import type { FormBurden } from '@onegrid/kit';

/** Fields and keystrokes of the platform's own forms. A visit that changes nothing is a quarter of what four platforms together ask for it. */
export const formBurdens: readonly FormBurden[] = [
  { entry: 'VISIT', when: 'size(entry.content.newTenants) > 0', fields: 41, keystrokes: 564 },
  { entry: 'VISIT', when: null, fields: 8, keystrokes: 131 },
  { entry: 'HAZARD', when: null, fields: 9, keystrokes: 191 },
];
