import { createHash, randomUUID } from 'node:crypto';
import { describeWith, silentLog } from '@onegrid/kit/testing';
import { redisDocuments } from '../../../gateway/src/http/persisted/redis-documents';
import { TinyWorld } from '../../../gateway/src/testing/tiny-world';

const redisUrl = process.env.REDIS_URL;

describeWith('redis', redisUrl)('automatic persisted queries in Redis (needs REDIS_URL)', () => {
  const start = () =>
    TinyWorld.start({
      local: ['directory', 'urban', 'safety'],
      settings: { http: { redisUrl: redisUrl ?? null } },
    });

  const fresh = () => {
    const query = `query Q${randomUUID().replaceAll('-', '')} { open }`;
    return { query, sha256Hash: createHash('sha256').update(query).digest('hex') };
  };

  async function ask(world: TinyWorld, sha256Hash: string, query?: string) {
    const answer = await fetch(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer token-of-worker' },
      body: JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
    });
    const { data, errors } = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return data ?? errors?.[0]?.extensions.code;
  }

  let one: TinyWorld;
  let other: TinyWorld;
  beforeAll(async () => {
    [one, other] = await Promise.all([start(), start()]);
  });
  afterAll(() => Promise.all([one.end(), other.end()]));

  it('are shared by processes', async () => {
    const { query, sha256Hash } = fresh();
    expect(await ask(other, sha256Hash)).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await ask(one, sha256Hash, query)).toEqual({ open: 'open' });
    expect(await ask(other, sha256Hash)).toEqual({ open: 'open' });
  });

  it('are not believed when somebody has changed them there', async () => {
    const { sha256Hash } = fresh();
    const documents = await redisDocuments(redisUrl ?? '', silentLog);
    await documents.set(sha256Hash, 'mutation { rename(id: "h1", name: "x") { id } }');
    await documents.close();
    expect(await ask(one, sha256Hash)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
