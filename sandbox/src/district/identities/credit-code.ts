import { unifiedSocialCreditCheckCharacter } from '@onegrid/schema';

/** GB 11714: weights of the eight characters of an organisation code. */
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Returns a synthetic 统一社会信用代码 (GB 32100): `91` (an enterprise, registered with industry and commerce), a region that does not exist (`320199`), an organisation code out of the sequence
 * number, and the check character.
 */
export function creditCodeOf(sequence: number): string {
  const organisation = String(sequence).padStart(8, '0');
  const first17 = `91320199${organisation}${organisationCheckCharacter(organisation)}`;
  return first17 + unifiedSocialCreditCheckCharacter(first17);
}

function organisationCheckCharacter(eightDigits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(eightDigits[index]), 0);
  return '0X987654321'.charAt(sum % 11);
}
