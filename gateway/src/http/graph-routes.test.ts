import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

describe('/graphql', () => {
  let world: TinyWorld;
  beforeAll(async () => {
    world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'] });
  });
  afterAll(() => world.end());

  async function post(body: string, headers: Record<string, string> = {}) {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer token-of-worker', ...headers },
      body,
    });
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(await answer.body.text()) };
  }

  it('names the request id in header and answer', async () => {
    const { headers, body } = await world.ask('{ open }', { headers: { 'x-request-id': 'from-the-proxy-1' } });
    expect(headers['x-request-id']).toBe('from-the-proxy-1');
    expect(body.extensions?.requestId).toBe('from-the-proxy-1');
  });

  it('refuses a body over 2 MB', async () => {
    const { status, headers, body } = await post(
      JSON.stringify({ query: '{ open }', pad: 'x'.repeat(2 * 1024 * 1024) }),
    );
    expect(status).toBe(413);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BODY_TOO_LARGE' } }]);
    expect(body.extensions.requestId).toBe(headers['x-request-id']);
  });

  it.each([
    ['no JSON', '{"query": "{ canary', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['JSON that is no request', '"{ open }"', {}, 400, 'BAD_REQUEST'],
    ['a poisoned variable', '{"query":"{ open }","variables":{"__proto__":{"a":1}}}', {}, 400, 'BAD_REQUEST'],
    [
      'a form',
      'query=mutation',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'plain text, as a browser may send it',
      '{ open }',
      { 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no type', '{"query":"{ open }"}', { 'content-type': '' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'another charset',
      '{"query":"{ open }"}',
      { 'content-type': 'application/json; charset=utf-16' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a list of operations', '[{"query":"{ open }"}]', {}, 400, 'BATCHING_NOT_ENABLED'],
  ])('refuses %s', async (_case, sent, headers, status, code) => {
    const answer = await post(sent, headers);
    expect(answer.body.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain('canary');
  });

  it.each(['application/json; charset=utf-8', 'application/json; charset="UTF-8"', 'application/json;odata=verbose'])(
    'takes %s',
    async (contentType) => {
      const { body } = await post('{"query":"{ open }"}', { 'content-type': contentType });
      expect(body.data).toEqual({ open: 'open' });
    },
  );

  it('refuses a GET that a browser may send from anywhere, and a mutation by GET', async () => {
    const url = `${world.gateway.url}/graphql?query=${encodeURIComponent('mutation { rename(id: "h1", name: "x") { id } }')}`;
    const forged = await send(url);
    const mutation = await send(url, {
      headers: { 'apollo-require-preflight': '1', authorization: 'Bearer token-of-worker' },
    });
    expect([forged.statusCode, mutation.statusCode]).toEqual([400, 405]);
    expect(mutation.headers.allow).toBe('POST');
    await Promise.all([forged.body.dump(), mutation.body.dump()]);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD'] as const)('refuses %s before its body is read', async (method) => {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method,
      headers: { 'content-type': 'text/unknown' },
      ...(method !== 'HEAD' && { body: 'x' }),
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('GET, POST, OPTIONS');
    const text = await answer.body.text();
    if (method !== 'HEAD') expect(JSON.parse(text).errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
  });

  it('says to OPTIONS what is allowed, and no other origin may ask unless it is listed', async () => {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers.allow).toBe('GET, POST, OPTIONS');
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    await answer.body.dump();
  });

  it('answers a strange Host header like any other bad request', async () => {
    const { status } = await post('{"query":"{ open }"}', { host: 'a b[' });
    expect(status).toBe(400);
  });

  it('shows a browser GraphiQL, and nothing from elsewhere', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const answer = await send(`${world.gateway.url}/graphql`, { headers: { accept } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const page = await answer.body.text();
    expect(page).toContain('OneGrid');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });
});

it.each([
  ['that is no bearer token', 'Basic YTpi', 401],
  ['that is one', 'Bearer made-up', 200],
])('a gateway that nobody signs in at takes a header %s as such', async (_case, authorization, status) => {
  const world = await TinyWorld.start({ local: ['directory', 'urban', 'safety'], settings: { identity: null } });
  try {
    expect(await world.ask('{ __typename }', { as: null, headers: { authorization } })).toMatchObject({ status });
  } finally {
    await world.end();
  }
});
