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
    ['no JSON', '{"query": "{ canary', {}, 400],
    ['a poisoned variable', '{"query":"{ open }","variables":{"__proto__":{"a":1}}}', {}, 400],
    ['a form', 'query=mutation', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text, as a browser may send it from anywhere', '{ open }', { 'content-type': 'text/plain' }, 400],
    ['a list of operations', '[{"query":"{ open }"}]', {}, 400],
  ])('refuses %s', async (_case, sent, headers, status) => {
    const answer = await post(sent, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(JSON.stringify(answer.body)).not.toContain('canary');
  });

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

  it('answers a strange Host header like any other bad request', async () => {
    const { status } = await post('{"query":"{ open }"}', { host: 'a b[' });
    expect(status).toBe(400);
  });

  it('suggests no page from elsewhere to a browser', async () => {
    const answer = await send(`${world.gateway.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await answer.body.text()).not.toContain('<script');
  });
});
