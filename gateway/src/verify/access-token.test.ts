import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { accessTokenVerifier } from './access-token';

const issuer = 'http://127.0.0.1:4000/oidc';
const claims = { roles: ['grid-worker'], scope: 'onegrid openid', regions: ['320105001001001'] };

describe('accessTokenVerifier', () => {
  let provider: Server;
  let jwksUrl: string;
  let keyRequests = 0;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let strangers: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    keys = await generateKeyPair('ES256');
    strangers = await generateKeyPair('ES256');
    const published = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };
    provider = createServer((_request, response) => {
      keyRequests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
    }).listen(0, '127.0.0.1');
    await once(provider, 'listening');
    jwksUrl = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/jwks`;
  });
  afterAll(() => {
    provider.closeAllConnections();
    provider.close();
  });
  beforeEach(() => {
    keyRequests = 0;
  });

  const token = (changes: JWTPayload = {}, { privateKey } = keys, alg = 'ES256') =>
    new SignJWT({ iss: issuer, aud: 'onegrid', sub: 'W001', ...claims, exp: inSeconds(60), ...changes })
      .setProtectedHeader({ alg, kid: 'k1' })
      .sign(privateKey);

  it('returns the viewer that the claims describe', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    expect(await verify(await token())).toEqual({
      subject: 'W001',
      roles: ['grid-worker'],
      scopes: ['onegrid', 'openid'],
      regions: ['320105001001001'],
    });
  });

  it('gives a token without roles, scope and regions none', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    expect(await verify(await token({ roles: undefined, scope: undefined, regions: 'all' }))).toEqual({
      subject: 'W001',
      roles: [],
      scopes: [],
      regions: [],
    });
  });

  it('fetches the keys once for many tokens', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    for (let count = 0; count < 3; count += 1) await verify(await token({ jti: String(count) }));
    expect(keyRequests).toBe(1);
  });

  it('answers at once for a token that is remembered, and for no other with the same end', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    const known = await token();
    const viewer = await verify(known);
    expect(verify(known)).toBe(viewer);
    const [, , signature] = known.split('.');
    const [head, claimed] = (await token({ sub: 'W002' })).split('.');
    await expect(verify(`${head}.${claimed}.${signature}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(verify(known)).toBe(viewer);
  });

  it('recalls who a remembered header speaks for, and nobody for any other', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    const known = await token();
    expect(verify.recall?.(`Bearer ${known}`)).toBeNull();
    const viewer = await verify(known);
    expect(verify.recall?.(`Bearer ${known}`)).toBe(viewer);
    const others = [known, `Bearer  ${known}`, `Basic ${known}`, `Bearer x${known}`, `Bearer ${known} `, ''];
    for (const other of others) expect(verify.recall?.(other)).toBeNull();
  });

  it('does not remember a token longer than it lives', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    const short = await token({ exp: inSeconds(60) });
    await verify(short);
    expect(verify.recall?.(`Bearer ${short}`)).not.toBeNull();
    jest.useFakeTimers({ now: Date.now() + 120_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    expect(verify.recall?.(`Bearer ${short}`)).toBeNull();
    await expect(verify(short)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    jest.useRealTimers();
  });

  it.each([
    ['of characters that no token has', async () => `${await token()}"\u00e4`.replace('.', '.<')],
    ['of another provider', () => token({ iss: 'http://127.0.0.1:1/oidc' })],
    ['for somebody else', () => token({ aud: 'graphiql' })],
    ['that has expired', () => token({ exp: inSeconds(-60) })],
    ['that is not valid yet', () => token({ nbf: inSeconds(60) })],
    ['without a subject', () => token({ sub: undefined })],
    ['without an end', () => token({ exp: undefined })],
    ['signed with another key', () => token({}, strangers)],
    ['without a signature', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"W001"}')}.`],
    ['that is no token', async () => 'nonsense'],
  ])('refuses a token %s', async (_case, make) => {
    const verify = accessTokenVerifier({ issuer, jwksUrl });
    await expect(verify(await make())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('blames itself, not the caller, when the provider cannot be reached', async () => {
    const verify = accessTokenVerifier({ issuer, jwksUrl: 'http://127.0.0.1:9/jwks' });
    await expect(verify(await token())).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
