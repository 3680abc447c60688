import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { OneGridError } from '../errors';
import type { Viewer } from './viewer';

/**
 * The call token: a JSON Web Token (RFC 7519) signed with EdDSA (RFC 8037) that the gateway adds to every call of a subgraph, for one audience and 60 seconds.
 */
const issuer = 'onegrid-gateway';
const algorithm = 'EdDSA';
const lifetimeSeconds = 60;
/** A token is signed again when less than this is left of it. */
const renewBeforeSeconds = 20;

const audienceOf = (subgraph: string) => `subgraph:${subgraph}`;

/** Returns the `authorization` of a call, `Bearer` and its call token; at once when one is at hand. */
export type SignCall = (viewer: Viewer, subgraph: string) => string | Promise<string>;
export type VerifyCall = (token: string, subgraph: string) => Promise<Viewer>;

/** What is sent, with the moment from which on it is not used any more. */
interface Signed {
  authorization: string | Promise<string>;
  readonly renewAtMs: number;
}

/** Returns a function that signs calls; tokens are reused per subgraph while they live, for as long as a viewer is the same object. */
export function callSigner(privateKey: JWK, now: () => number = Date.now): SignCall {
  const key = importJWK(privateKey, algorithm);
  const signed = new WeakMap<Viewer, Map<string, Signed>>();

  return (viewer, subgraph) => {
    const nowMs = now();
    const ofViewer = signed.get(viewer) ?? new Map<string, Signed>();
    const known = ofViewer.get(subgraph);
    if (known && nowMs < known.renewAtMs) return known.authorization;
    const renewAtMs = nowMs + (lifetimeSeconds - renewBeforeSeconds) * 1000;
    const made: Signed = {
      renewAtMs,
      authorization: sign(viewer, subgraph, nowMs).then((token) => {
        made.authorization = `Bearer ${token}`;
        return made.authorization;
      }),
    };
    signed.set(viewer, ofViewer.set(subgraph, made));
    return made.authorization;
  };

  async function sign(viewer: Viewer, subgraph: string, nowMs: number): Promise<string> {
    const issuedAt = Math.floor(nowMs / 1000);
    return new SignJWT({ roles: viewer.roles, scope: viewer.scopes.join(' '), regions: viewer.regions })
      .setProtectedHeader({ alg: algorithm, kid: privateKey.kid })
      .setIssuer(issuer)
      .setSubject(viewer.subject)
      .setAudience(audienceOf(subgraph))
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(await key);
  }
}

/**
 * Returns a function that reads the viewer out of a call token.
 *
 * @param keys the gateway's public keys (RFC 7517); a subgraph trusts no other
 * @throws OneGridError UNSIGNED_CALL when the token is missing, forged, expired or meant for another subgraph
 */
export function callVerifier(keys: JSONWebKeySet): VerifyCall {
  const keySet = createLocalJWKSet(keys);
  const verified = new LRUCache<string, { viewer: Viewer; expiresAtMs: number }>({ max: 10_000 });
  return async (token, subgraph) => {
    const cacheKey = `${subgraph} ${token}`;
    const known = verified.get(cacheKey);
    if (known && known.expiresAtMs > Date.now()) return known.viewer;
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience: audienceOf(subgraph),
        algorithms: [algorithm],
        requiredClaims: ['sub', 'exp'],
      });
      const viewer = Object.freeze({
        subject: String(payload.sub),
        roles: strings(payload.roles),
        scopes: typeof payload.scope === 'string' ? payload.scope.split(' ').filter(Boolean) : [],
        regions: strings(payload.regions),
      });
      verified.set(cacheKey, { viewer, expiresAtMs: (payload.exp ?? 0) * 1000 });
      return viewer;
    } catch (cause) {
      throw new OneGridError('UNSIGNED_CALL', { cause });
    }
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
