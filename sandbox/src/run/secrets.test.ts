import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callSigner, callVerifier, type Viewer } from '@onegrid/schema';
import { keepSecrets, publicKeys } from './secrets';

const viewer: Viewer = { subject: 'JY0039', roles: [], scopes: [], regions: [] };

describe('secrets of a sample district', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'secrets-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('are made once, kept, and readable by their owner only', async () => {
    const secrets = await keepSecrets(directory);
    expect(await keepSecrets(directory)).toEqual(secrets);
    expect((await stat(join(directory, 'secrets.json'))).mode & 0o077).toBe(0);
  });

  it('publish no private part, and what is signed with them verifies', async () => {
    const { callKey } = await keepSecrets(directory);
    const published = publicKeys(callKey);
    expect(published.keys[0]).not.toHaveProperty('d');
    const [, token = ''] = (await callSigner(callKey)(viewer, 'urban')).split(' ');
    expect(await callVerifier(published)(token, 'urban')).toEqual(viewer);
  });
});
