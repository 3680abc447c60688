import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertUsage, compose } from '@onegrid/schema';
import { pino } from 'pino';
import { answers, WireSubgraph } from '../transport/testing/wire-subgraph';
import { readOptions } from './options';
import { startStandalone } from './start-standalone';

describe('a gateway on its own with a configuration file', () => {
  let subgraph: WireSubgraph;
  let directory: string;

  beforeEach(async () => {
    subgraph = await WireSubgraph.start();
    subgraph.behaves(answers({ greeting: 'hello' }, { 'cache-control': 'max-age=60, public' }));
    directory = await mkdtemp(join(tmpdir(), 'gateway-config-'));
  });
  afterEach(async () => {
    await subgraph.end();
    await rm(directory, { recursive: true });
  });

  const start = async (settings: object) => {
    const [supergraph, configFile] = [join(directory, 'supergraph.graphql'), join(directory, 'gateway.json')];
    const url = 'http://127.0.0.1:9/not-there';
    const supergraphSdl = compose([{ name: 'greeter', url, sdl: 'type Query { greeting: String }' }]);
    await writeFile(configFile, JSON.stringify(settings));
    const options = readOptions(['--supergraph', supergraph, '--config', configFile, '--port', '0', '--no-auth'], {});
    assertUsage(options, 'only the usage was asked for');
    return startStandalone(options, { supergraphSdl, telemetry: null, log: pino({ level: 'silent' }) });
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
    await gateway.close();
    const languages = subgraph.seen.map(({ headers }) => headers['accept-language']);
    expect(languages).toEqual(['zh', 'zh', 'en']);
    expect(subgraph.seen[0]?.headers['x-tenant']).toBe('jy');
  });

  it('does not start when the file speaks of a subgraph that there is not', () =>
    expect(start({ subgraphs: { greter: { timeoutMs: 5 } } })).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: 'subgraphs.greter is no subgraph; known are greeter',
    }));
});
