import type { CanonicalEntry } from '../canonical';
import { compileCondition } from './condition';

const entry = {
  kind: 'VISIT',
  subject: { type: 'House', rented: true },
  content: { newTenants: [{ politicalStatus: 'PARTY_MEMBER' }], hazard: null },
} as unknown as CanonicalEntry;

describe('condition of an @accepts (CEL)', () => {
  it.each([
    [null, true],
    ['entry.subject.rented', true],
    ['size(entry.content.newTenants) > 1', false],
    ['entry.content.newTenants.exists(t, t.politicalStatus == "PARTY_MEMBER")', true],
    ['entry.content.hazard != null && entry.content.hazard.inPublicArea', false],
  ])('%s is %s', (when, expected) => expect(compileCondition(when)(entry)).toBe(expected));

  it('is refused when it is no CEL', () =>
    expect(() => compileCondition('entry ==')).toThrow(expect.objectContaining({ code: 'CONDITION_INVALID' })));

  it.each(['entry.kind', 'entry.content.missing.field'])('fails with a code when %s is no answer', (when) =>
    expect(() => compileCondition(when)(entry)).toThrow(expect.objectContaining({ code: 'CONDITION_INVALID' })),
  );
});
