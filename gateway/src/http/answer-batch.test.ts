import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

describe('several operations in one request', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({
      local: ['directory', 'urban', 'safety'],
      settings: { http: { maxBatchOperations: 3 } },
    });
  });
  afterAll(() => world.end());

  async function post(operations: unknown, as: string | null = 'worker') {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer token-of-${as}` }) },
      body: JSON.stringify(operations),
    });
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(await answer.body.text()) };
  }

  it('are answered in their order, and logged one by one', async () => {
    const before = world.lines().length;
    const { status, headers, body } = await post([
      { query: 'query Open { open }' },
      { query: 'query Cases { house(id: "h1") { cases } }' },
    ]);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(body).toMatchObject([{ data: { open: 'open' } }, { data: { house: { cases: ['case of h1'] } } }]);
    expect(body[1].extensions.platforms).toMatchObject([{ name: 'urban' }]);
    expect(body[0].extensions.platforms).toEqual([]);
    const lines = world.lines().slice(before);
    expect(lines.map((each) => [each.operation.name, each.requestId])).toEqual([
      ['Open', headers['x-request-id']],
      ['Cases', headers['x-request-id']],
    ]);
  });

  it('are admitted and refused one by one', async () => {
    const { status, body } = await post([
      { query: '{ vault { code } }' },
      { query: '{ open' },
      { query: '{ open }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ]);
    expect(status).toBe(200);
    expect(body.map((each: { errors: { extensions: { code: string } }[] }) => each.errors[0]?.extensions.code)).toEqual(
      ['FORBIDDEN', 'GRAPHQL_PARSE_FAILED', 'PERSISTED_QUERY_HASH_MISMATCH'],
    );
  });

  it('need a token each', async () => {
    const { body } = await post([{ query: '{ open }' }, { query: '{ __typename }' }], null);
    expect(body).toMatchObject([
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      { data: { __typename: 'Query' } },
    ]);
  });

  it('that are none are told so in their place', async () => {
    const { body } = await post([{ query: '{ open }' }, 7, [{ query: '{ open }' }]]);
    expect(body).toMatchObject([
      { data: { open: 'open' } },
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it.each([
    ['too many', Array.from({ length: 4 }, () => ({ query: '{ open }' })), 'BATCH_LIMIT_EXCEEDED'],
    ['none', [], 'BAD_REQUEST'],
  ])('are refused when they are %s', async (_case, operations, code) => {
    const { status, body } = await post(operations);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code } }]);
  });
});
