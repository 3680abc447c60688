import { invariant, residentIdCheckCharacter } from '@onegrid/schema';
import type { Sex } from '../model';

/**
 * Synthetic 公民身份号码 (GB 11643): right in form, birth date, sex and check character, and yet nobody's. The county part of the region is `99`, which GB/T 2260 gives to no county:
 * `320199` + birth date + sequence + check character for a person from Nanjing.
 */
const unassignedCounty = '99';
const sequencesPerSex = 500;

export type GiveResidentId = (nativePlace: string, birthDate: string, sex: Sex) => string;

/** Returns a function that gives out numbers, none of them twice. The last digit of the sequence is odd for men, even for women. */
export function residentIds(): GiveResidentId {
  const given = new Map<number, number>();
  return (nativePlace, birthDate, sex) => {
    const date = birthDate.replaceAll('-', '');
    const city = nativePlace.slice(0, 4);
    const key = (Number(city) * 100_000_000 + Number(date)) * 2 + (sex === 'MALE' ? 1 : 0);
    const index = given.get(key) ?? 0;
    invariant(index < sequencesPerSex, `more than ${sequencesPerSex} people of one sex born in ${city} on one day`);
    given.set(key, index + 1);
    const sequence = String(index * 2 + (sex === 'MALE' ? 1 : 0)).padStart(3, '0');
    const first17 = city + unassignedCounty + date + sequence;
    return first17 + residentIdCheckCharacter(first17);
  };
}
