import { OneGridError } from '@onegrid/schema';

/** `Bearer` and a token of the characters that RFC 6750 section 2.1 allows: https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
const bearer = /^Bearer +([\w.~+/-]+=*)$/i;

/**
 * Returns the access token of an `Authorization` header; null when there is no such header.
 *
 * @throws OneGridError UNAUTHENTICATED when there is one, but no bearer token in it
 */
export function readBearerToken(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = bearer.exec(authorization)?.[1];
  if (token === undefined) throw new OneGridError('UNAUTHENTICATED');
  return token;
}
