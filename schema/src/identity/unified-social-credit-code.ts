/** 统一社会信用代码 (GB 32100-2015): 17 characters and a check character over an alphabet of 31. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const modulus = 31;

/** Returns the 18th character for the first 17. */
export function unifiedSocialCreditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % modulus;
  }
  return alphabet.charAt((modulus - (sum % modulus)) % modulus);
}

/** True when the form and the check character are right. */
export function isUnifiedSocialCreditCode(value: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value)) return false;
  return unifiedSocialCreditCheckCharacter(value.slice(0, 17)) === value.charAt(17);
}
