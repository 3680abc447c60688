import type { Acceptance, CanonicalEntry } from '@onegrid/schema';
import { entryForField } from './entry-for-field';

const acceptance = (field: string, needs: readonly string[]): Acceptance => ({
  platform: 'alpha',
  field,
  entry: 'VISIT',
  when: null,
  needs,
  review: null,
  correct: `${field}Correct`,
  withdraw: `${field}Withdraw`,
});
const acceptances = [acceptance('cares', ['careKind']), acceptance('other', ['newTenants.phone'])];
const person = { id: 'P1', name: '李四', localIds: [] };
const photo = { id: 'a', mediaType: 'image/jpeg', sizeBytes: 1 };
const entry = (content: object) =>
  ({
    kind: 'VISIT',
    attachments: [photo],
    content: { remark: '说明', person, ...content },
  }) as unknown as CanonicalEntry;
const care = entry({ purpose: 'CARE', careKind: 'DISABLED' });

describe('what is bound to care', () => {
  it.each(['cares', 'caresCorrect', 'caresWithdraw'])('goes to %s, which has to do with it', (field) => {
    expect(entryForField(acceptances, field, care)).toBe(care);
  });

  it.each(['other', 'otherCorrect', 'otherWithdraw', 'unknown'])('does not go to %s, nor do its photos', (field) => {
    expect(entryForField(acceptances, field, care)).toEqual({
      kind: 'VISIT',
      content: { remark: '', person: null, purpose: 'ROUTINE', careKind: null },
    });
  });

  it('is nothing of any other visit', () => {
    const routine = entry({ purpose: 'ROUTINE' });
    expect(entryForField(acceptances, 'other', routine)).toBe(routine);
    const unsaid = entry({});
    expect(entryForField(acceptances, 'other', unsaid)).toBe(unsaid);
  });
});
