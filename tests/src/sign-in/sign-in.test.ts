import { discoverProvider, signInByPassword } from '@onegrid/cli';
import { accessTokenVerifier, deliveryClientId, hashPassword, type SignIn, startSignIn } from '@onegrid/gateway';
import { createTestDatabase, silentLog } from '@onegrid/kit/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import * as client from 'openid-client';
import { pickPort } from '../../../sandbox/src/ports';

const workerNo = 'JY0001';
const password = 'Right-1';
const regions = ['320105001007001'];

describe('sign-in', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let server: FastifyInstance;
  let signIn: SignIn;
  let gateway: string;

  const start = async (port: number, signingKey: Parameters<typeof startSignIn>[0]['signingKey']) => {
    gateway = `http://127.0.0.1:${port}`;
    signIn = await startSignIn({
      databaseUrl: database.url,
      publicUrl: gateway,
      signingKey,
      deliverySecret: 'delivery-secret',
      district: '320105',
      log: silentLog,
    });
    server = fastify();
    await signIn.addRoutes(server);
    await server.listen({ port, host: '127.0.0.1' });
  };
  const stop = async () => {
    await server.close();
    await signIn.close();
  };

  let signingKey: Parameters<typeof startSignIn>[0]['signingKey'];

  beforeAll(async () => {
    database = await createTestDatabase();
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    signingKey = { ...(await exportJWK(privateKey)), kid: 'test', alg: 'ES256', use: 'sig' };
    await start(await pickPort(), signingKey);
    await signIn.accounts.add([
      { workerNo, name: '王一', passwordHash: await hashPassword(password), roles: ['GRID_WORKER'], regions },
    ]);
  });

  afterAll(async () => {
    await stop();
    await database.drop();
  });

  const verify = (token: string) => accessTokenVerifier({ issuer: signIn.issuer, jwksUrl: signIn.jwksUrl })(token);

  it('gives a worker a token for the graph by authorization code and PKCE', async () => {
    const tokens = await signInByPassword(await discoverProvider(gateway), { workerNo, password });
    expect(await verify(tokens.access_token)).toEqual({
      subject: workerNo,
      roles: ['GRID_WORKER'],
      scopes: ['onegrid'],
      regions,
    });
    expect(tokens.refresh_token).toBeDefined();
  });

  it('refuses a wrong password and an unknown worker alike', async () => {
    const provider = await discoverProvider(gateway);
    await expect(signInByPassword(provider, { workerNo, password: 'wrong' })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    await expect(signInByPassword(provider, { workerNo: 'JY9999', password })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
  });

  it('rotates refresh tokens: one that was used ends the whole sign-in', async () => {
    const provider = await discoverProvider(gateway);
    const { refresh_token: first = '' } = await signInByPassword(provider, { workerNo, password });
    const { refresh_token: second = '', access_token } = await client.refreshTokenGrant(provider, first);
    expect((await verify(access_token)).subject).toBe(workerNo);
    expect(second).not.toBe(first);
    await expect(client.refreshTokenGrant(provider, first)).rejects.toMatchObject({ error: 'invalid_grant' });
    await expect(client.refreshTokenGrant(provider, second)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('signs a device in once its code has been confirmed in a browser', async () => {
    const provider = await discoverProvider(gateway);
    const device = await client.initiateDeviceAuthorization(provider, { scope: 'openid offline_access onegrid' });
    await confirmDevice(device.verification_uri_complete ?? '');
    const tokens = await client.pollDeviceAuthorizationGrant(provider, { ...device, interval: 0 });
    expect((await verify(tokens.access_token)).subject).toBe(workerNo);
  });

  it('gives the delivery service its scope, and a person never', async () => {
    const service = await client.discovery(new URL(signIn.issuer), deliveryClientId, 'delivery-secret', undefined, {
      execute: [client.allowInsecureRequests],
    });
    const { access_token } = await client.clientCredentialsGrant(service, { scope: 'onegrid:deliver' });
    expect(await verify(access_token)).toEqual({
      subject: deliveryClientId,
      roles: ['SERVICE'],
      scopes: ['onegrid:deliver'],
      regions: ['320105'],
    });
    const { access_token: ofPerson } = await signInByPassword(await discoverProvider(gateway), { workerNo, password });
    expect((await verify(ofPerson)).scopes).not.toContain('onegrid:deliver');
  });

  it('keeps sign-ins over a restart', async () => {
    const { refresh_token = '' } = await signInByPassword(await discoverProvider(gateway), { workerNo, password });
    const port = Number(new URL(gateway).port);
    await stop();
    await start(port, signingKey);
    const { access_token } = await client.refreshTokenGrant(await discoverProvider(gateway), refresh_token);
    expect((await verify(access_token)).subject).toBe(workerNo);
  });

  it('lets an account rest after five wrong passwords', async () => {
    await signIn.accounts.add([
      { workerNo: 'JY0002', name: '李二', passwordHash: await hashPassword(password), roles: [], regions: [] },
    ]);
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await signIn.accounts.authenticate('JY0002', 'wrong')).toBeNull();
    expect(await signIn.accounts.authenticate('JY0002', password)).toBeNull();
    expect(await signIn.accounts.authenticate(workerNo, password)).not.toBeNull();
  });

  /** Does what a person does in a browser: opens the address, confirms the code, signs in. */
  async function confirmDevice(address: string): Promise<void> {
    const cookies = new Map<string, string>();
    const go = async (url: string, form?: URLSearchParams): Promise<{ url: string; html: string }> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        method: form ? 'POST' : 'GET',
        body: form,
        redirect: 'manual',
        headers: { cookie },
      });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      return location ? go(new URL(location, url).href) : { url, html: await response.text() };
    };
    const fieldsOf = (html: string) =>
      new URLSearchParams(
        [...html.matchAll(/name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [
          name,
          value,
        ]),
      );
    let shown = await go(address);
    for (let step = 0; step < 5 && !shown.html.includes('登录成功'); step++) {
      const action = new URL(/action="([^"]+)"/.exec(shown.html)?.[1] ?? '', shown.url).href;
      const isSignIn = shown.html.includes('name="password"');
      shown = await go(action, isSignIn ? new URLSearchParams({ workerNo, password }) : fieldsOf(shown.html));
    }
    expect(shown.html).toContain('登录成功');
  }
});
