/** Things that a fresh machine may lack and CI demands, named in ONEGRID_REQUIRE. */
export type Optional = 'redis' | 'chromium' | 'peers';

/**
 * Returns `describe`, or a skipping one that says why when the thing is absent; when ONEGRID_REQUIRE names it, its tests run and fail instead.
 *
 * @param present what was found, for example a URL; empty or undefined = absent
 */
export function describeWith(thing: Optional, present: string | undefined): jest.Describe {
  const isRequired = (process.env.ONEGRID_REQUIRE ?? '').split(',').includes(thing);
  return present || isRequired ? describe : describe.skip;
}
