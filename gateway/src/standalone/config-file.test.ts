import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFile } from './config-file';

describe('a configuration file', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gateway-config-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  const read = async (content: string) => {
    const file = join(directory, 'gateway.json');
    await writeFile(file, content);
    return readConfigFile(file);
  };

  it('is read section by section', async () => {
    const subgraphs = { all: { timeoutMs: 500, breaker: false }, urban: { retries: { limit: 1 } } };
    expect(await read(JSON.stringify({ subgraphs }))).toEqual({
      subgraphs: { all: { timeoutMs: 500, breaker: null }, urban: { retries: { limit: 1 } } },
    });
    const live = { live: { maxConnections: 5 }, subscriptionUrls: { urban: 'wss://a/b' }, events: 'redis://a' };
    expect(await read(JSON.stringify(live))).toEqual(live);
    expect(await read('{}')).toEqual({});
  });

  it('says what clients may do over HTTP; files are seen from its own', async () => {
    const http = {
      automaticPersistedQueries: false,
      redisUrl: 'rediss://a',
      persistedOperations: { file: 'lists/a.json', mode: 'only' },
      maxBatchOperations: 5,
      compressFromCharacters: false,
      uploads: { maxFiles: 3, maxMemoryBytes: 0 },
      corsOrigins: ['https://a.example', '*'],
      graphiql: false,
    };
    expect(await read(JSON.stringify({ http }))).toEqual({
      http: {
        ...http,
        compressFromCharacters: null,
        persistedOperations: { file: join(directory, 'lists', 'a.json'), mode: 'only' },
      },
    });
    const off = { uploads: false, redisUrl: false, persistedOperations: { mode: 'off' } };
    expect(await read(JSON.stringify({ http: off }))).toEqual({ http: { ...off, uploads: null, redisUrl: null } });
  });

  it('takes the address of Redis from the environment, unless it has its own', async () => {
    const file = join(directory, 'cache.json');
    const environment = { REDIS_URL: 'redis://127.0.0.1:1' };
    await writeFile(file, '{"cache": {"maxBytes": 1000000}}');
    expect(await readConfigFile(file, environment)).toEqual({
      cache: { redisUrl: 'redis://127.0.0.1:1', maxBytes: 1_000_000 },
    });
    await writeFile(file, '{"cache": {"redisUrl": false}}');
    expect(await readConfigFile(file, environment)).toEqual({ cache: { redisUrl: null } });
    await writeFile(file, '{}');
    expect(await readConfigFile(file, environment)).toEqual({});
  });

  it.each([
    ['{', 'No JSON can be read'],
    ['[]', 'the file must be an object'],
    ['{"subgrafs": {}}', 'subgrafs is not known; known are subgraphs, cache, http, live, subscriptionUrls, events'],
    ['{"subgraphs": {"urban": {"timeout": 5}}}', 'subgraphs.urban.timeout is not known'],
    ['{"subgraphs": {"urban": {"timeoutMs": "5s"}}}', 'subgraphs.urban.timeoutMs must be a whole number'],
    ['{"subgraphs": {"all": {"breaker": {"failureShare": 2}}}}', 'subgraphs.all.breaker.failureShare must be'],
    ['{"subgraphs": {"all": {"forwardHeaders": ["Host"]}}}', 'subgraphs.all.forwardHeaders.0 must be a header'],
    ['{"subgraphs": {"all": {"forwardHeaders": ["a b"]}}}', 'subgraphs.all.forwardHeaders.0 must be the name'],
    ['{"subgraphs": {"all": {"headers": {"x-a": "b\\r\\nx: y"}}}}', 'subgraphs.all.headers.x-a must be the value'],
    ['{"cache": {"redisUrl": "http://a"}}', 'cache.redisUrl must be a redis or rediss address'],
    ['{"cache": {"subgraphs": {"a": {"scope": "public"}}}}', 'cache.subgraphs.a.scope must be one of'],
    ['{"live": {"pingIntervalMs": 0}}', 'live.pingIntervalMs must be a whole number'],
    ['{"subscriptionUrls": {"urban": 1}}', 'subscriptionUrls.urban must be text'],
    ['{"http": {"cors": []}}', 'http.cors is not known; known are automaticPersistedQueries, redisUrl'],
    ['{"http": {"corsOrigins": ["https://a.example/path"]}}', 'http.corsOrigins.0 must be an origin'],
    ['{"http": {"graphiql": "no"}}', 'http.graphiql must be true or false'],
    ['{"http": {"maxBatchOperations": -1}}', 'http.maxBatchOperations must be a whole number'],
    ['{"http": {"persistedOperations": {"mode": "some"}}}', 'http.persistedOperations.mode must be one of off, allow'],
    ['{"http": {"persistedOperations": "list.json"}}', 'http.persistedOperations must be an object'],
    ['{"http": {"uploads": {"maxFiles": 0}}}', 'http.uploads.maxFiles must be a whole number of at least 1'],
    ['{"http": {"uploads": true}}', 'http.uploads must be an object'],
    ['{"subgraphs": {"all": {"url": "unix:/tmp/x"}}}', 'subgraphs.all.url must be an http or https address'],
  ])('%s is refused, and says why', async (content, message) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining(message),
    });
  });

  it('that is not there is refused', () =>
    expect(readConfigFile(join(directory, 'none.json'))).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' }));
});
