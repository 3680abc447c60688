import type { Viewer } from '@onegrid/schema';
import { readBearerToken } from './bearer-token';
import type { Identity } from './identity';

/**
 * Returns who asks with this `Authorization` header, at once when that is remembered; null without one, and when nobody signs in here.
 *
 * @throws OneGridError UNAUTHENTICATED when there is one without a bearer token, or when its token is not valid
 */
export function whoAsks(identity: Identity | null, authorization: string | undefined): Viewer | Promise<Viewer> | null {
  const remembered = authorization === undefined ? null : identity?.verifyAccessToken.recall?.(authorization);
  if (remembered) return remembered;
  const token = readBearerToken(authorization);
  return token === null || identity === null ? null : identity.verifyAccessToken(token);
}
