import { birthDateOf, isResidentIdNumber, residentIdCheckCharacter, sexOf } from './resident-id-number';

describe('resident id number (GB 11643)', () => {
  it('accepts the published example, in either case', () => {
    expect(isResidentIdNumber('11010519491231002X')).toBe(true);
    expect(isResidentIdNumber('11010519491231002x')).toBe(true);
  });

  it.each([
    '110105194912310021',
    '11010519491331002X',
    '11010519490230002X',
    '1101051949123100',
    'O1010519491231002X',
    '',
  ])('refuses %s', (value) => expect(isResidentIdNumber(value)).toBe(false));

  it('knows the check character, birth date and sex', () => {
    expect(residentIdCheckCharacter('11010519491231002')).toBe('X');
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('FEMALE');
  });
});
