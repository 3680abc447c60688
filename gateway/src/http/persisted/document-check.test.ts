import { createHash } from 'node:crypto';
import { request as send } from 'undici';
import { TinyWorld } from '../../testing/tiny-world';
import type { HttpSettings } from '../http-settings';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...more,
});

const open = 'query Open { open }';
const cases = 'query Cases { house(id: "h1") { cases } }';
const secret = '{ vault { code } }';

class Client {
  constructor(readonly world: TinyWorld) {}

  static async of(http: Partial<HttpSettings>): Promise<Client> {
    return new Client(await TinyWorld.start({ local: ['directory', 'urban', 'safety'], settings: { http } }));
  }

  async post(body: object, as: string | null = 'worker') {
    return this.#send('POST', '', { 'content-type': 'application/json', ...authorization(as) }, JSON.stringify(body));
  }

  async get(parameters: Record<string, unknown>) {
    const texts = Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const search = new URLSearchParams(texts).toString();
    return this.#send('GET', `?${search}`, { 'apollo-require-preflight': '1', ...authorization('worker') });
  }

  async #send(method: 'GET' | 'POST', search: string, headers: Record<string, string>, body?: string) {
    const answer = await send(`${this.world.gateway.url}/graphql${search}`, { method, headers, body });
    const { data, errors } = JSON.parse(await answer.body.text());
    return { status: answer.statusCode, data, code: errors?.[0]?.extensions.code };
  }
}

function authorization(as: string | null): Record<string, string> {
  return as ? { authorization: `Bearer token-of-${as}` } : {};
}

describe('automatic persisted queries', () => {
  let client: Client;
  beforeEach(async () => {
    client = await Client.of({});
  });
  afterEach(() => client.world.end());

  it('are asked for, sent once, and found from then on, by POST and GET', async () => {
    const missing = await client.post(byHash(hash(cases)));
    expect(missing).toEqual({ status: 200, data: undefined, code: 'PERSISTED_QUERY_NOT_FOUND' });
    const data = { house: { cases: ['case of h1'] } };
    expect((await client.post(byHash(hash(cases), { query: cases }))).data).toEqual(data);
    expect((await client.post(byHash(hash(cases)))).data).toEqual(data);
    expect((await client.get(byHash(hash(cases)))).data).toEqual(data);
  });

  it('may be sent by GET too', async () => {
    expect((await client.get(byHash(hash(open)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await client.get(byHash(hash(open), { query: open }))).data).toEqual({ open: 'open' });
    expect((await client.get(byHash(hash(open)))).data).toEqual({ open: 'open' });
  });

  it('are not stored under another hash', async () => {
    const poison = await client.post(byHash(hash(open), { query: cases }));
    expect(poison).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_HASH_MISMATCH' });
    expect((await client.get(byHash(hash(open), { query: cases }))).code).toBe('PERSISTED_QUERY_HASH_MISMATCH');
    expect((await client.post(byHash(hash(open)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    ['what the sender may not ask', secret, 'worker', 'FORBIDDEN'],
    ['what nobody has signed for', open, null, 'UNAUTHENTICATED'],
    ['what cannot be parsed', '{ open', 'worker', 'GRAPHQL_PARSE_FAILED'],
    ['what does not fit the schema', '{ nothing }', 'worker', 'GRAPHQL_VALIDATION_FAILED'],
    ['what is over the limits', `{ ${'open '.repeat(20_000)}}`, 'worker', 'OPERATION_TOO_LARGE'],
  ])('are not stored before they are admitted: %s', async (_case, query, as, code) => {
    expect((await client.post(byHash(hash(query), { query }), as)).code).toBe(code);
    expect((await client.post(byHash(hash(query)))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    ['no hash', { version: 1 }],
    ['another version', { version: 2, sha256Hash: hash(open) }],
    ['a hash that is none', { version: 1, sha256Hash: 'x' }],
    ['a hash in capitals', { version: 1, sha256Hash: hash(open).toUpperCase() }],
    ['a list', []],
    ['a text', 'hash'],
  ])('are refused with %s', async (_case, persistedQuery) => {
    const answer = await client.post({ extensions: { persistedQuery } });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('outlive a change of the supergraph', async () => {
    const { gateway } = client.world;
    await client.post(byHash(hash(open), { query: open }));
    const sdl = client.world.supergraphOf('directory', 'urban', 'safety');
    expect(await gateway.replaceSupergraph(`${sdl}\n# another`)).toBe(true);
    expect((await client.post(byHash(hash(open)))).data).toEqual({ open: 'open' });
  });
});

describe('without automatic persisted queries', () => {
  it('a hash is told not to be supported', async () => {
    const client = await Client.of({ automaticPersistedQueries: false });
    expect((await client.post(byHash(hash(open)))).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    expect((await client.post({ documentId: hash(open) })).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
    await client.world.end();
  });
});

describe('a list of persisted operations', () => {
  const documents = new Map([
    [hash(open), open],
    ['cases-1', cases],
  ]);

  describe('that allows', () => {
    let client: Client;
    beforeAll(async () => {
      client = await Client.of({ persistedOperations: { mode: 'allow', documents } });
    });
    afterAll(() => client.world.end());

    it.each([
      ["Apollo's hash", byHash(hash(open))],
      ['an id of its own', byHash('cases-1')],
      ['documentId', { documentId: 'cases-1' }],
      ['documentId with the name of its hash', { documentId: `sha256:${hash(open)}` }],
    ])('finds by %s, by POST and GET', async (_case, request) => {
      const answers = [await client.post(request), await client.get(request as Record<string, unknown>)];
      for (const { data, code } of answers) expect([data, code]).toEqual([expect.any(Object), undefined]);
    });

    it('takes variables with a documentId', async () => {
      const answer = await client.get({ documentId: 'cases-1', variables: {}, operationName: 'Cases' });
      expect(answer.data).toEqual({ house: { cases: ['case of h1'] } });
    });

    it('says of another documentId that it is not in the list', async () =>
      expect(await client.post({ documentId: 'other' })).toMatchObject({
        status: 400,
        code: 'PERSISTED_QUERY_NOT_IN_LIST',
      }));

    it('lets other documents pass, and be persisted automatically', async () => {
      const query = '{ open }';
      expect((await client.post(byHash(hash(query), { query }))).data).toEqual({ open: 'open' });
      expect((await client.post(byHash(hash(query)))).data).toEqual({ open: 'open' });
    });
  });

  describe('that allows nothing else', () => {
    let client: Client;
    beforeAll(async () => {
      client = await Client.of({ persistedOperations: { mode: 'only', documents }, maxBatchOperations: 2 });
    });
    afterAll(() => client.world.end());

    it('answers what is listed, by id and in full', async () => {
      for (const request of [byHash(hash(open)), { documentId: hash(open) }, { query: open }]) {
        expect((await client.post(request)).data).toEqual({ open: 'open' });
        expect((await client.get(request as Record<string, unknown>)).data).toEqual({ open: 'open' });
      }
    });

    it.each([
      ['another document', { query: '{ open }' }, 'QUERY_NOT_IN_SAFELIST'],
      ['one that cannot even be parsed', { query: '{{{' }, 'QUERY_NOT_IN_SAFELIST'],
      ['another with the hash of a listed one', byHash(hash(open), { query: '{ open }' }), 'QUERY_NOT_IN_SAFELIST'],
      ['another with its own hash', byHash(hash('{ open }'), { query: '{ open }' }), 'QUERY_NOT_IN_SAFELIST'],
      ['a listed one with another hash', byHash(hash('{ open }'), { query: open }), 'PERSISTED_QUERY_HASH_MISMATCH'],
      ['another hash', byHash(hash('{ open }')), 'PERSISTED_QUERY_NOT_IN_LIST'],
      ['another documentId', { documentId: 'other' }, 'PERSISTED_QUERY_NOT_IN_LIST'],
    ])('refuses %s', async (_case, request, code) => {
      const expected = { status: 400, data: undefined, code };
      expect(await client.post(request)).toEqual(expected);
      expect(await client.get(request as Record<string, unknown>)).toEqual(expected);
    });

    it('holds in a batch', async () => {
      const answer = await send(`${client.world.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization('worker') },
        body: JSON.stringify([{ documentId: 'cases-1' }, { query: '{ open }' }]),
      });
      expect(await answer.body.json()).toMatchObject([
        { data: { house: { cases: ['case of h1'] } } },
        { errors: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }] },
      ]);
    });
  });
});
