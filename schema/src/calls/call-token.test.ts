import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { callSigner, callVerifier } from './call-token';
import { mayReach, type Viewer } from './viewer';

const viewer: Viewer = { subject: 'JY0001', roles: ['GRID_WORKER'], scopes: ['onegrid'], regions: ['320105001007001'] };

async function keyPair(): Promise<{ privateKey: JWK; publicKeys: { keys: JWK[] } }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    privateKey: { ...(await exportJWK(privateKey)), kid: 'k' },
    publicKeys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k' }] },
  };
}

/** What is written after `Bearer`. */
async function tokenOf(authorization: string | Promise<string>): Promise<string> {
  const [scheme, token = ''] = (await authorization).split(' ');
  expect(scheme).toBe('Bearer');
  return token;
}

describe('call token', () => {
  it('carries the viewer to one subgraph, and to no other', async () => {
    const { privateKey, publicKeys } = await keyPair();
    const token = await tokenOf(callSigner(privateKey)(viewer, 'urban'));
    const verify = callVerifier(publicKeys);
    expect(await verify(token, 'urban')).toEqual(viewer);
    await expect(verify(token, 'party')).rejects.toMatchObject({ code: 'UNSIGNED_CALL' });
  });

  it('is refused when another key signed it, when it has expired, and when it is none', async () => {
    const ours = await keyPair();
    const theirs = await keyPair();
    const verify = callVerifier(ours.publicKeys);
    const anHourAgo = () => Date.now() - 3_600_000;
    for (const token of [
      await tokenOf(callSigner(theirs.privateKey)(viewer, 'urban')),
      await tokenOf(callSigner(ours.privateKey, anHourAgo)(viewer, 'urban')),
      '',
    ]) {
      await expect(verify(token, 'urban')).rejects.toMatchObject({ code: 'UNSIGNED_CALL' });
    }
  });

  it('is signed once for a viewer and a subgraph, and again when little of its life is left', async () => {
    let nowMs = Date.now();
    const sign = callSigner((await keyPair()).privateKey, () => nowMs);
    const first = await sign(viewer, 'urban');
    expect(await sign(viewer, 'party')).not.toBe(first);
    nowMs += 39_000;
    expect(sign(viewer, 'urban')).toBe(first);
    nowMs += 1_000;
    expect(await sign(viewer, 'urban')).not.toBe(first);
  });

  it('is signed for what each viewer may see', async () => {
    const sign = callSigner((await keyPair()).privateKey);
    expect(await sign(viewer, 'urban')).not.toBe(await sign({ ...viewer, regions: ['320105'] }, 'urban'));
  });
});

describe('reach', () => {
  it.each([
    ['320105001007001', true],
    ['320105001007002', false],
  ])('of one grid: %s is %s', (code, expected) => expect(mayReach(viewer, code)).toBe(expected));

  it('of a region is every grid in it', () =>
    expect(mayReach({ ...viewer, regions: ['320105001'] }, '320105001007002')).toBe(true));
});
