import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertUsage, compose } from '@onegrid/schema';
import { pino } from 'pino';
import type { RunningGateway } from '../settings';
import { answers, WireSubgraph } from '../transport/testing/wire-subgraph';
import { readOptions } from './options';
import { startStandalone } from './start-standalone';

describe('a gateway on its own with a configuration file', () => {
  let subgraph: WireSubgraph;
  let directory: string;
  const running: RunningGateway[] = [];

  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
    subgraph.behaves(answers({ greeting: 'hello' }, { 'cache-control': 'max-age=60, public' }));
    directory = await mkdtemp(join(tmpdir(), 'gateway-config-'));
  });
  afterEach(async () => {
    for (const gateway of running.splice(0)) await gateway.close();
    await subgraph.end();
    await rm(directory, { recursive: true });
  });

  const start = async (settings: object, ...flags: string[]) => {
    const [supergraph, configFile] = [join(directory, 'supergraph.graphql'), join(directory, 'gateway.json')];
    const url = 'http://127.0.0.1:9/not-there';
    const supergraphSdl = compose([{ name: 'greeter', url, sdl: 'type Query { greeting: String }' }]);
    await writeFile(configFile, JSON.stringify(settings));
    const options = readOptions(
      ['--supergraph', supergraph, '--config', configFile, '--port', '0', '--no-auth', ...flags],
      {},
    );
    assertUsage(options, 'only the usage was asked for');
    const gateway = await startStandalone(options, { supergraphSdl, telemetry: null, log: pino({ level: 'silent' }) });
    running.push(gateway);
    return gateway;
  };

  it('calls subgraphs as it says, and keeps their answers', async () => {
    const greeter = { url: subgraph.url.href, headers: { 'x-tenant': 'jy' }, forwardHeaders: ['accept-language'] };
    const gateway = await start({ subgraphs: { greeter }, cache: { redisUrl: false } });
    const ask = async (language: string) => {
      const headers = { 'content-type': 'application/json', 'accept-language': language };
      const body = JSON.stringify({ query: '{ greeting }' });
      const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
      expect(await response.json()).toMatchObject({ data: { greeting: 'hello' } });
    };
    for (const language of ['zh', 'zh', 'en', 'zh', 'en']) await ask(language);
    const languages = subgraph.seen.map(({ headers }) => headers['accept-language']);
    expect(languages).toEqual(['zh', 'zh', 'en']);
    expect(subgraph.seen[0]?.headers['x-tenant']).toBe('jy');
  });

  it('lets clients do over HTTP what it says, unless a flag says otherwise', async () => {
    const http = {
      maxBatchOperations: 2,
      corsOrigins: ['https://a.example'],
      persistedOperations: { file: 'list.json' },
    };
    await writeFile(join(directory, 'list.json'), '{"hello": "{ greeting }"}');
    const ask = async (url: string, body: object, origin = 'https://a.example') => {
      const headers = { 'content-type': 'application/json', origin };
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
      return [await answer.json(), answer.headers.get('access-control-allow-origin')] as const;
    };
    const subgraphs = { greeter: { url: subgraph.url } };
    const known = { extensions: { persistedQuery: { version: 1, sha256Hash: 'hello' } } };
    const said = { data: { greeting: 'hello' } };
    const gateway = await start({ subgraphs, http });
    expect(await ask(gateway.url, [known, { query: '{ greeting }' }])).toMatchObject([
      [said, said],
      'https://a.example',
    ]);
    const strict = await start(
      { http },
      '--batching',
      '0',
      '--cors-origin',
      'https://b.example',
      '--persisted-mode',
      'only',
    );
    expect(await ask(strict.url, [known])).toMatchObject([
      { errors: [{ extensions: { code: 'BATCHING_NOT_ENABLED' } }] },
      null,
    ]);
    expect(await ask(strict.url, { query: '{ __typename }' }, 'https://b.example')).toMatchObject([
      { errors: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }] },
      'https://b.example',
    ]);
  });

  it('does not start when the file speaks of a subgraph that there is not', () =>
    expect(start({ subgraphs: { greter: { timeoutMs: 5 } } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: 'subgraphs.greter is no subgraph; known are greeter',
    }));
});
