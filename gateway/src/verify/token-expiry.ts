import { decodeJwt, errors } from 'jose';

/** Returns when a verified access token ends, milliseconds since 1970; null when it does not say. Says nothing about whether the token is right. */
export function tokenExpiryMs(token: string): number | null {
  try {
    const { exp } = decodeJwt(token);
    return exp === undefined ? null : exp * 1000;
  } catch (failure) {
    if (failure instanceof errors.JWTInvalid) return null;
    throw failure;
  }
}
