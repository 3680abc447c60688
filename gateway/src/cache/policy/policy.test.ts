import { readCacheControl } from './cache-control';
import { decidePolicy, nothingSaid, type SaidPolicy } from './policy';

describe('Cache-Control', () => {
  const said = (
    maxAgeSeconds: number | null,
    scope: SaidPolicy['scope'],
    staleIfErrorSeconds: number | null = null,
  ) => ({
    maxAgeSeconds,
    scope,
    staleIfErrorSeconds,
  });

  it.each([
    ['max-age=60, public', said(60, 'PUBLIC')],
    ['Private, Max-Age="60"', said(60, 'PRIVATE')],
    ['public, private, max-age=5', said(5, 'PRIVATE')],
    ['s-maxage=10, max-age=60', said(10, null)],
    ['no-store, max-age=60', said(0, null)],
    ['no-cache', said(0, null)],
    ['public', said(null, 'PUBLIC')],
    ['max-age=-1', said(null, null)],
    ['max-age=1e3', said(null, null)],
    ['max-age=60, stale-if-error=30', said(60, null, 30)],
    ['max-age=60, must-revalidate, stale-if-error=30', said(60, null, 0)],
    ['', said(null, null)],
  ])('"%s" is read', (header, policy) => expect(readCacheControl(header)).toEqual(policy));

  it('is nothing when there is none', () => expect(readCacheControl(undefined)).toBeNull());
});

describe('the policy of an answer', () => {
  const decide = (maxAgeSeconds: number | null, scope: SaidPolicy['scope'], header?: string) =>
    decidePolicy({ maxAgeSeconds, scope }, readCacheControl(header), 1_000);

  it('is the shorter age and the narrower scope of what is said', () => {
    expect(decide(60, 'PUBLIC', 'max-age=30, public')).toEqual({ maxAgeSeconds: 30, scope: 'PUBLIC' });
    expect(decide(60, 'PUBLIC', 'max-age=90')).toEqual({ maxAgeSeconds: 60, scope: 'PUBLIC' });
    expect(decide(60, 'PUBLIC', 'private')).toEqual({ maxAgeSeconds: 60, scope: 'PRIVATE' });
    expect(decide(60, 'PRIVATE', 'public')).toEqual({ maxAgeSeconds: 60, scope: 'PRIVATE' });
    expect(decide(null, 'PRIVATE', 'public, max-age=9')).toEqual({ maxAgeSeconds: 9, scope: 'PRIVATE' });
    expect(decide(5_000, 'PUBLIC')).toEqual({ maxAgeSeconds: 1_000, scope: 'PUBLIC' });
  });

  it('is private when nobody calls it public', () =>
    expect(decide(60, null)).toEqual({ maxAgeSeconds: 60, scope: 'PRIVATE' }));

  it('is not to keep it when there is no age', () => {
    expect(decidePolicy(nothingSaid, null, 1_000)).toBeNull();
    expect(decide(null, 'PUBLIC', 'public')).toBeNull();
    expect(decide(60, 'PUBLIC', 'no-store')).toBeNull();
    expect(decide(0, 'PUBLIC', 'max-age=60')).toBeNull();
  });
});
