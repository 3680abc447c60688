import { birthDateOf, isResidentIdNumber, sexOf } from '@onegrid/schema';
import { residentIds } from './resident-id';

describe('synthetic resident id numbers', () => {
  it('are valid, with the birth date and sex of the person, in a county that does not exist', () => {
    const number = residentIds()('320105', '1988-05-08', 'FEMALE');
    expect(isResidentIdNumber(number)).toBe(true);
    expect(number.slice(0, 6)).toBe('320199');
    expect(birthDateOf(number)).toBe('1988-05-08');
    expect(sexOf(number)).toBe('FEMALE');
  });

  it('are given once each', () => {
    const give = residentIds();
    const numbers = Array.from({ length: 400 }, (_, index) =>
      give('340104', '1990-01-01', index % 2 ? 'MALE' : 'FEMALE'),
    );
    expect(new Set(numbers).size).toBe(400);
    expect(numbers.every(isResidentIdNumber)).toBe(true);
  });

  it('run out after 500 of one sex, city and day', () => {
    const give = residentIds();
    for (let count = 0; count < 500; count++) give('340104', '1990-01-01', 'MALE');
    expect(() => give('340104', '1990-01-01', 'MALE')).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  });
});
