import type { Viewer } from '@onegrid/schema';
import type { Identity } from './identity';
import { whoAsks } from './who-asks';

const worker: Viewer = { subject: 'W001', roles: [], scopes: [], regions: [] };
const other: Viewer = { ...worker, subject: 'W002' };

function identityOf(recall?: Identity['verifyAccessToken']['recall']): Identity {
  const verifyAccessToken = Object.assign((token: string) => (token === 'abc' ? worker : other), { recall });
  return { signCall: () => 'Bearer call', verifyAccessToken };
}

describe('whoAsks', () => {
  it('is whom the token speaks for', async () => {
    expect(await whoAsks(identityOf(), 'Bearer abc')).toBe(worker);
    expect(
      await whoAsks(
        identityOf(() => null),
        'bearer abc',
      ),
    ).toBe(worker);
  });

  it('is who is recalled for the whole header', () => {
    const identity = identityOf((authorization) => (authorization === 'Bearer abc' ? other : null));
    expect(whoAsks(identity, 'Bearer abc')).toBe(other);
    expect(whoAsks(identity, 'Bearer  abc')).toBe(worker);
  });

  it('is nobody without a header, and where nobody signs in', () => {
    expect(
      whoAsks(
        identityOf(() => worker),
        undefined,
      ),
    ).toBeNull();
    expect(whoAsks(null, 'Bearer abc')).toBeNull();
  });

  it.each([['with sign-in', identityOf(() => null)] as const, ['without', null] as const])(
    'refuses a header without a bearer token, %s',
    (_case, identity) => {
      expect(() => whoAsks(identity, 'Basic YTpi')).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    },
  );
});
