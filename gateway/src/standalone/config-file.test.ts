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
    expect(await read('{}')).toEqual({});
  });

  it.each([
    ['{', 'No JSON can be read'],
    ['[]', 'the file must be an object'],
    ['{"subgrafs": {}}', 'subgrafs is not known; known are subgraphs'],
    ['{"subgraphs": {"urban": {"timeout": 5}}}', 'subgraphs.urban.timeout is not known'],
    ['{"subgraphs": {"urban": {"timeoutMs": "5s"}}}', 'subgraphs.urban.timeoutMs must be a whole number'],
    ['{"subgraphs": {"all": {"breaker": {"failureShare": 2}}}}', 'subgraphs.all.breaker.failureShare must be'],
    ['{"subgraphs": {"all": {"forwardHeaders": ["Host"]}}}', 'subgraphs.all.forwardHeaders.0 must be a header'],
    ['{"subgraphs": {"all": {"forwardHeaders": ["a b"]}}}', 'subgraphs.all.forwardHeaders.0 must be the name'],
    ['{"subgraphs": {"all": {"headers": {"x-a": "b\\r\\nx: y"}}}}', 'subgraphs.all.headers.x-a must be the value'],
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
