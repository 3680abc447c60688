import { request as send } from 'undici';
import { TinyWorld } from '../testing/tiny-world';

const site = 'https://portal.example';

describe('pages of other origins', () => {
  const open = (corsOrigins: readonly string[]) =>
    TinyWorld.start({ local: ['directory', 'urban', 'safety'], settings: { http: { corsOrigins } } });

  async function ask(world: TinyWorld, method: 'OPTIONS' | 'POST', headers: Record<string, string>) {
    const answer = await send(`${world.gateway.url}/graphql`, {
      method,
      headers,
      ...(method === 'POST' && { body: '{"query":"{ __typename }"}' }),
    });
    await answer.body.dump();
    return answer;
  }

  it('may ask when their origin is listed, after a preflight request', async () => {
    const world = await open([site]);
    const preflight = await ask(world, 'OPTIONS', {
      origin: site,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': site,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type',
      'access-control-max-age': '600',
      vary: 'origin',
    });
    const answer = await ask(world, 'POST', { origin: site, 'content-type': 'application/json' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe(site);
    expect(answer.headers['access-control-expose-headers']).toContain('x-request-id');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    await world.end();
  });

  it('are told why they are refused, too: a wrong token', async () => {
    const world = await open([site]);
    const headers = { origin: site, authorization: 'Bearer wrong', 'content-type': 'application/json' };
    const answer = await ask(world, 'POST', headers);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['access-control-allow-origin']).toBe(site);
    await world.end();
  });

  it('may not when another origin is listed', async () => {
    const world = await open([site]);
    const preflight = await ask(world, 'OPTIONS', {
      origin: `${site}.evil.example`,
      'access-control-request-method': 'POST',
    });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
    expect(preflight.headers['access-control-allow-methods']).toBeUndefined();
    expect(preflight.headers.vary).toBe('origin');
    await world.end();
  });

  it('may from everywhere with *', async () => {
    const world = await open(['*']);
    const answer = await ask(world, 'POST', { origin: 'null', 'content-type': 'application/json' });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers.vary).toBeUndefined();
    await world.end();
  });
});
