import { request as send } from 'undici';
import { cases, houses } from '../cache/testing/kept-graph';
import { TinyWorld } from '../testing/tiny-world';

const viewer = (subject: string, scopes: string[]) => ({ subject, roles: [], scopes, regions: [] });
const viewers = [viewer('worker', []), viewer('keeper', ['onegrid:cache'])];

describe('POST /cache/invalidate', () => {
  let world: TinyWorld;
  beforeEach(async () => {
    const cache = { subgraphs: { cases: { maxAgeSeconds: 60 } } };
    world = await TinyWorld.start({ definitions: [houses, cases], viewers, settings: { cache } });
  });
  afterEach(() => world.end());

  const invalidate = async (as: string | null, body: unknown) => {
    const answer = await send(`${world.gateway.url}/cache/invalidate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer token-of-${as}` }) },
      body: JSON.stringify(body),
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  const calls = () => world.subgraph('cases').calls.length;
  const list = { invalidate: [{ type: 'House', key: { id: 'h1' } }] };

  it('makes what it names be asked for again', async () => {
    const query = '{ houses(ids: ["h1"]) { cases } }';
    await world.ask(query);
    await world.ask(query);
    expect(calls()).toBe(1);
    expect(await invalidate('keeper', list)).toEqual({ status: 204, text: '' });
    await world.ask(query);
    expect(calls()).toBe(2);
  });

  it.each([
    ['nobody', null, 401, 'UNAUTHENTICATED'],
    ['somebody unknown', 'stranger', 401, 'UNAUTHENTICATED'],
    ['somebody without the scope', 'worker', 403, 'FORBIDDEN'],
  ])('is refused to %s', async (_case, as, status, code) => {
    const answer = await invalidate(as, list);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it.each([[{}], [{ invalidate: 'all' }], [{ invalidate: [{ typ: 'House' }] }]])('refuses %j', async (body) => {
    const { status, text } = await invalidate('keeper', body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});
