import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultUploadLimits } from '../uploads/upload-limits';
import { httpSettingsOf } from './http-settings-of';

const defaults = { persistedOperations: null, uploads: defaultUploadLimits };

describe('HTTP settings', () => {
  it('are the defaults when nobody says anything', async () => expect(await httpSettingsOf({})).toEqual(defaults));

  it('are what the file says where the flags say nothing', async () => {
    const file = { maxBatchOperations: 3, corsOrigins: ['https://a.example'], graphiql: false } as const;
    expect(await httpSettingsOf({ graphiql: true }, file)).toEqual({ ...defaults, ...file, graphiql: true });
  });

  it('are put together key by key where they have parts', async () => {
    const { uploads } = await httpSettingsOf(
      { uploads: { maxFiles: 1 } },
      { uploads: { maxFiles: 2, maxFileBytes: 3 } },
    );
    expect(uploads).toEqual({ ...defaultUploadLimits, maxFiles: 1, maxFileBytes: 3 });
  });

  it.each([
    ['flags', { uploads: null }, { uploads: { maxFiles: 2 } }, null],
    ['the file', {}, { uploads: null }, null],
    ['neither', { uploads: { maxFiles: 1 } }, { uploads: null }, { ...defaultUploadLimits, maxFiles: 1 }],
  ])('forbid files when %s do', async (_who, flags, file, uploads) =>
    expect(await httpSettingsOf(flags, file)).toMatchObject({ uploads }),
  );

  it.each([
    ['redis://mine', 'redis://mine'],
    [null, null],
    [undefined, 'redis://everybodys'],
  ])('have the Redis of everybody unless the file has one of its own: %s', async (redisUrl, expected) =>
    expect(await httpSettingsOf({ redisUrl: 'redis://everybodys' }, { redisUrl })).toMatchObject({
      redisUrl: expected,
    }),
  );

  describe('with a list of operations', () => {
    let directory: string;
    let file: string;
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'gateway-'));
      file = join(directory, 'list.json');
      writeFileSync(file, '{"a1":"{ open }"}');
    });
    afterEach(() => rmSync(directory, { recursive: true }));

    const documents = new Map([['a1', '{ open }']]);

    it('hold its documents', async () => {
      const { persistedOperations } = await httpSettingsOf({ persistedOperations: { file } });
      expect(persistedOperations).toEqual({ mode: 'allow', documents });
    });

    it('take the mode from the one and the list from the other', async () => {
      const flags = { persistedOperations: { mode: 'only' } } as const;
      const { persistedOperations } = await httpSettingsOf(flags, { persistedOperations: { file, mode: 'allow' } });
      expect(persistedOperations).toEqual({ mode: 'only', documents });
    });

    it('leave it unread when it is off', async () =>
      expect(await httpSettingsOf({ persistedOperations: { mode: 'off' } }, { persistedOperations: { file } })).toEqual(
        defaults,
      ));

    it.each([
      ['cannot be read', () => ({ file: join(directory, 'none') })],
      ['is not named', () => ({ mode: 'only' as const })],
    ])('are refused when it %s', (_case, persisted) =>
      expect(httpSettingsOf({ persistedOperations: persisted() })).rejects.toMatchObject({
        code: 'CONFIGURATION_INVALID',
      }),
    );
  });
});
