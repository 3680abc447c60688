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

export type SignCall = (viewer: Viewer, subgraph: string) => Promise<string>;
export type VerifyCall = (token: string, subgraph: string) => Promise<Viewer>;

/** Returns a function that signs calls; tokens are reused per viewer and subgraph while they live. */
export function callSigner(privateKey: JWK, now: () => number = Date.now): SignCall {
  const key = importJWK(privateKey, algorithm);
  const signed = new LRUCache<string, Promise<string>>({
    max: 10_000,
    ttl: (lifetimeSeconds - renewBeforeSeconds) * 1000,
  });
  // a viewer is mostly one object for many calls: its keys, by subgraph
  const keysOf = new WeakMap<Viewer, Map<string, string>>();

  function keyOf(viewer: Viewer, subgraph: string): string {
    const keys = keysOf.get(viewer) ?? new Map<string, string>();
    const known = keys.get(subgraph);
    if (known !== undefined) return known;
    const text = JSON.stringify([subgraph, viewer.subject, viewer.roles, viewer.scopes, viewer.regions]);
    keysOf.set(viewer, keys.set(subgraph, text));
    return text;
  }

  return (viewer, subgraph) => {
    const cacheKey = keyOf(viewer, subgraph);
    const known = signed.get(cacheKey);
    if (known) return known;
    const token = sign(viewer, subgraph);
    signed.set(cacheKey, token);
    return token;
  };

  async function sign(viewer: Viewer, subgraph: string): Promise<string> {
    const issuedAt = Math.floor(now() / 1000);
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
