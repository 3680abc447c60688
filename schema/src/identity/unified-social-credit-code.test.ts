import { isUnifiedSocialCreditCode } from './unified-social-credit-code';

describe('unified social credit code (GB 32100)', () => {
  it('accepts the published example', () => expect(isUnifiedSocialCreditCode('91350100M000100Y43')).toBe(true));

  it.each(['91350100M000100Y44', '91350100I000100Y43', '91350100M000100Y4', ''])('refuses %s', (value) =>
    expect(isUnifiedSocialCreditCode(value)).toBe(false),
  );
});
