import type { CacheScope } from '../cache-settings';

/** For how long something is good, and for whom. */
export interface Policy {
  readonly maxAgeSeconds: number;
  readonly scope: CacheScope;
}

/** What has been said of a policy so far; null = nothing. */
export interface SaidPolicy {
  readonly maxAgeSeconds: number | null;
  readonly scope: CacheScope | null;
}

export const nothingSaid: SaidPolicy = Object.freeze({ maxAgeSeconds: null, scope: null });

/** What an answer's `Cache-Control` says. */
export interface HeaderPolicy extends SaidPolicy {
  /** `stale-if-error`, seconds; null = it is not there. RFC 5861: https://www.rfc-editor.org/rfc/rfc5861#section-4 */
  readonly staleIfErrorSeconds: number | null;
}

/**
 * Returns the policy of an answer; null = it must not be kept. The shorter age and the narrower scope win. Who may share it must be said: what nobody calls PUBLIC is
 * PRIVATE.
 *
 * @param said   by supergraph and settings
 * @param header by the answer; null = nothing
 */
export function decidePolicy(said: SaidPolicy, header: HeaderPolicy | null, longestAgeSeconds: number): Policy | null {
  const ages = [said.maxAgeSeconds, header?.maxAgeSeconds ?? null].filter((each) => each !== null);
  if (ages.length === 0) return null;
  const maxAgeSeconds = Math.min(longestAgeSeconds, ...ages);
  const scopes = [said.scope, header?.scope ?? null];
  const scope = scopes.includes('PUBLIC') && !scopes.includes('PRIVATE') ? 'PUBLIC' : 'PRIVATE';
  return maxAgeSeconds > 0 ? { maxAgeSeconds, scope } : null;
}
