import type { CanonicalEntry } from '@onegrid/schema';
import { conditionValues } from './condition-values';

const entry = {
  subject: { type: 'House', rented: true },
  content: { hazard: null, newTenants: [{ politicalStatus: 'MASSES' }] },
} as unknown as CanonicalEntry;

test.each([
  [
    'entry.content.hazard != null && entry.content.hazard.inPublicArea',
    [
      ['content.hazard', null],
      ['content.hazard.inPublicArea', null],
    ],
  ],
  [
    'entry.subject.type == "Place" || entry.subject.rented',
    [
      ['subject.type', 'House'],
      ['subject.rented', true],
    ],
  ],
  [
    "entry.content.newTenants.exists(t, t.politicalStatus == 'PARTY_MEMBER')",
    [['content.newTenants', [{ politicalStatus: 'MASSES' }]]],
  ],
  [
    'size(entry.content.newTenants) > 0 && size(entry.content.newTenants) < 9',
    [['content.newTenants', [{ politicalStatus: 'MASSES' }]]],
  ],
])('%s', (when, expected) => {
  expect(conditionValues(when, entry).map(({ path, value }) => [path, value])).toEqual(expected);
});
