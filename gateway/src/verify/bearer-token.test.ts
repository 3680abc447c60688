import { readBearerToken } from './bearer-token';

describe('readBearerToken', () => {
  it('returns the token, whatever the case of the scheme', () => {
    expect(readBearerToken('Bearer abc.DEF-1_2~+/=')).toBe('abc.DEF-1_2~+/=');
    expect(readBearerToken('bearer abc')).toBe('abc');
  });

  it('returns null without a header', () => {
    expect(readBearerToken(undefined)).toBeNull();
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer a, Bearer b', 'token'])(
    'refuses "%s" with UNAUTHENTICATED',
    (header) => {
      expect(() => readBearerToken(header)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    },
  );
});
