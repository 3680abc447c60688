import { readOptions } from './options';

const read = (argv: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  readOptions(['--supergraph', 'a.graphql', '--no-auth', ...argv], environment)?.http;

describe('options of the HTTP door', () => {
  it('leave everything to others when there are none', () => expect(read([])).toEqual({}));

  it('are flags', () =>
    expect(
      read([
        ...['--persisted-operations', 'list.json', '--persisted-mode', 'only', '--no-apq', '--batching', '5'],
        ...['--no-compression', '--cors-origin', 'https://a.example,https://b.example', '--cors-origin', '*'],
        ...['--upload-files', '2', '--upload-file-mb', '3', '--upload-total-mb', '4', '--no-graphiql'],
      ]),
    ).toEqual({
      persistedOperations: { file: 'list.json', mode: 'only' },
      automaticPersistedQueries: false,
      maxBatchOperations: 5,
      compressFromCharacters: null,
      corsOrigins: ['https://a.example', 'https://b.example', '*'],
      uploads: { maxFiles: 2, maxFileBytes: 3 * 1024 ** 2, maxTotalBytes: 4 * 1024 ** 2 },
      graphiql: false,
    }));

  it('are variables of the environment', () =>
    expect(
      read([], {
        ONEGRID_PERSISTED_OPERATIONS: 'list.json',
        ONEGRID_BATCHING: '5',
        ONEGRID_CORS_ORIGINS: 'https://a.example, https://b.example:8443',
        ONEGRID_UPLOAD_FILES: '1',
        REDIS_URL: 'redis://127.0.0.1',
      }),
    ).toEqual({
      persistedOperations: { file: 'list.json' },
      maxBatchOperations: 5,
      corsOrigins: ['https://a.example', 'https://b.example:8443'],
      uploads: { maxFiles: 1 },
      redisUrl: 'redis://127.0.0.1',
    }));

  it('may forbid files, and leave a list unused', () =>
    expect(read(['--no-uploads', '--persisted-mode', 'off'], { ONEGRID_PERSISTED_OPERATIONS: 'list.json' })).toEqual({
      persistedOperations: { file: 'list.json', mode: 'off' },
      uploads: null,
    }));

  it.each([
    [['--batching', 'many']],
    [['--batching', '-1']],
    [['--persisted-mode', 'some', '--persisted-operations', 'list.json']],
    [['--cors-origin', 'a.example']],
    [['--cors-origin', 'https://a.example/path']],
    [['--upload-files', '']],
  ])('are refused: %j', (argv) =>
    expect(() => read(argv)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' })),
  );
});
