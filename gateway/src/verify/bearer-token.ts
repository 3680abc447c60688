import { OneGridError } from '@onegrid/schema';

/** The scheme, and the space before the token: https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
const scheme = /^Bearer +/i;

/**
 * Returns the access token of an `Authorization` header; null when there is no such header. Which characters a token is made of is for those to see who verify it: to
 * look at each of them here would cost as much as the rest of a known token's way.
 *
 * @throws OneGridError UNAUTHENTICATED when there is one, but no bearer token in it
 */
export function readBearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = authorization.slice(scheme.exec(authorization)?.[0].length ?? authorization.length);
  if (token === '' || token.includes(' ') || token.includes(',')) throw new OneGridError('UNAUTHENTICATED');
  return token;
}
