import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A sign-in provider as far as a gateway sees it: its keys, and tokens signed with them. */
export interface Identity {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** `authorization` of as many people. */
  readonly authorizations: readonly string[];
  /** Private key (JWK, Ed25519) with which the gateway signs its calls of subgraphs. */
  readonly callKey: object;
  close(): Promise<void>;
}

const audience = 'onegrid';
const keyId = 'bench';
/** Longer than any run. */
const lifetime = '12h';

/** Starts an issuer of access tokens for so many people. */
export async function issueTokens(people: number): Promise<Identity> {
  const [issuerKeys, callKeys] = await Promise.all([
    generateKeyPair('EdDSA', { extractable: true }),
    generateKeyPair('EdDSA', { extractable: true }),
  ]);
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(issuerKeys.publicKey)), kid: keyId, alg: 'EdDSA' }] });
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokenOf = (person: number) =>
    new SignJWT({ roles: ['grid_worker'], scope: 'graph', regions: ['320102001001'] })
      .setProtectedHeader({ alg: 'EdDSA', kid: keyId, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(`worker-${person}`)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(issuerKeys.privateKey);
  const tokens = await Promise.all(Array.from({ length: people }, (_, person) => tokenOf(person)));
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    audience,
    authorizations: tokens.map((token) => `Bearer ${token}`),
    callKey: { ...(await exportJWK(callKeys.privateKey)), kid: 'bench-calls', alg: 'EdDSA' },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
