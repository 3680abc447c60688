/** 公民身份号码 (GB 11643-1999): 17 digits and a check character, ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** Returns the 18th character for the first 17 digits. */
export function residentIdCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** True when the form, the birth date and the check character are right. A lower-case `x` is taken as `X`. */
export function isResidentIdNumber(value: string): boolean {
  const number = value.toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  return birthDateOf(number) !== null && residentIdCheckCharacter(number.slice(0, 17)) === number.charAt(17);
}

/** Returns the birth date written in the number as `YYYY-MM-DD`, or null when there is no such day. */
export function birthDateOf(number: string): string | null {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return null;
  return `${year}-${month}-${day}`;
}

/** Returns the sex written in the number: an odd 17th digit is male. */
export function sexOf(number: string): 'MALE' | 'FEMALE' {
  return Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE';
}
