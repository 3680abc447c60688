import { OneGridError, type Viewer } from '@onegrid/schema';
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { request } from 'undici';

/** Returns who an access token speaks for, at once when the token is remembered, or fails with UNAUTHENTICATED. */
export interface VerifyAccessToken {
  (token: string): Viewer | Promise<Viewer>;
  /** Returns for whom `Bearer` and a remembered token speak, while that holds; null when they must be read and verified. Absent = nothing is remembered. */
  recall?(authorization: string): Viewer | null;
}

export interface AccessTokenSettings {
  /** The sign-in provider, exactly as it names itself in `iss`. */
  readonly issuer: string;
  /** Where the provider publishes its public keys (RFC 7517). */
  readonly jwksUrl: string;
  /** Whom the token must be meant for. Default `onegrid`. */
  readonly audience?: string;
  /** How far the provider's clock may differ from ours, seconds. Default 5. */
  readonly clockToleranceSeconds?: number;
}

/** Tokens that are remembered as verified, at most. */
const rememberedTokens = 10_000;

/** A token that was verified. */
interface Verified {
  /** `Bearer` and the token, as most programs write it. */
  readonly authorization: string;
  readonly viewer: Viewer;
  readonly expiresAtMs: number;
}

/** Tokens are found by so many of their last characters, which are of the signature: to look for the whole of one would be to hash it for every request. */
const tailLength = 24;
const tailOf = (authorization: string) => authorization.slice(-tailLength);

/** Signatures that are taken: asymmetric ones only, so that nobody can sign with a public key. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/**
 * Returns a function that verifies JWT access tokens (RFC 9068, https://www.rfc-editor.org/rfc/rfc9068#section-4) with the provider's published keys. They are
 * fetched when they are first needed, and again when a token names an unknown one; a verified token is remembered until it expires.
 * The viewer comes from the claims `sub`, `roles`, `scope` and `regions`.
 *
 * @throws OneGridError UNAUTHENTICATED when the token is not one of the provider's, not for us or out of time; INTERNAL when the keys cannot be fetched
 */
export function accessTokenVerifier(settings: AccessTokenSettings): VerifyAccessToken {
  const { issuer, jwksUrl, audience = 'onegrid', clockToleranceSeconds = 5 } = settings;
  const keys = createRemoteJWKSet(new URL(jwksUrl), { [customFetch]: fetchKeys });
  const verified = new LRUCache<string, Verified>({ max: rememberedTokens });
  return Object.assign(verifyOnce, { recall });

  function verifyOnce(token: string): Viewer | Promise<Viewer> {
    const authorization = `Bearer ${token}`;
    return recall(authorization) ?? verify(token, authorization);
  }

  function recall(authorization: string): Viewer | null {
    const known = verified.get(tailOf(authorization));
    return known?.authorization === authorization && known.expiresAtMs > Date.now() ? known.viewer : null;
  }

  async function verify(token: string, authorization: string): Promise<Viewer> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      });
      const viewer = viewerOf(payload);
      verified.set(tailOf(authorization), { authorization, viewer, expiresAtMs: (payload.exp ?? 0) * 1000 });
      return viewer;
    } catch (cause) {
      throw new OneGridError(isTokensFault(cause) ? 'UNAUTHENTICATED' : 'INTERNAL', { cause });
    }
  }
}

/**
 * Fetches the keys with the client that calls subgraphs. The other one, behind Node's own `fetch`, would run but once, and V8 would compile what both share for two
 * kinds of users from then on.
 */
const fetchKeys: FetchImplementation = async (url, { headers, signal }) => {
  const { statusCode, body } = await request(url, { headers: Object.fromEntries(headers), signal });
  return new Response(await body.text(), { status: statusCode });
};

/** False when the keys could not be had, which is not the caller's fault. */
function isTokensFault(cause: unknown): boolean {
  return (
    cause instanceof errors.JWTInvalid ||
    cause instanceof errors.JWTExpired ||
    cause instanceof errors.JWTClaimValidationFailed ||
    cause instanceof errors.JWSInvalid ||
    cause instanceof errors.JWSSignatureVerificationFailed ||
    cause instanceof errors.JOSEAlgNotAllowed ||
    cause instanceof errors.JOSENotSupported ||
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JWKSMultipleMatchingKeys
  );
}

function viewerOf(payload: JWTPayload): Viewer {
  return Object.freeze({
    subject: String(payload.sub),
    roles: strings(payload.roles),
    scopes: typeof payload.scope === 'string' ? payload.scope.split(' ').filter(Boolean) : [],
    regions: strings(payload.regions),
  });
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
