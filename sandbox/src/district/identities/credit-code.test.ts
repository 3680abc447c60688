import { isUnifiedSocialCreditCode } from '@onegrid/schema';
import { creditCodeOf } from './credit-code';

describe('synthetic unified social credit codes', () => {
  it('are valid and differ', () => {
    const codes = Array.from({ length: 1_000 }, (_, index) => creditCodeOf(index + 1));
    expect(codes.every(isUnifiedSocialCreditCode)).toBe(true);
    expect(new Set(codes).size).toBe(1_000);
  });

  it('hold an organisation code with its GB 11714 check character', () => {
    // 00000001: weight of the last digit is 2, 11 - 2 = 9
    expect(creditCodeOf(1).slice(8, 17)).toBe('000000019');
  });
});
