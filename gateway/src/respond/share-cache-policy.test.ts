import { request as send } from 'undici';
import { cases, houses } from '../cache/testing/kept-graph';
import { TinyWorld } from '../testing/tiny-world';

describe('Cache-Control of an answer', () => {
  let world: TinyWorld;
  const cache = { subgraphs: { all: { maxAgeSeconds: 60, scope: 'PUBLIC' }, cases: { maxAgeSeconds: 20 } } } as const;
  beforeEach(async () => {
    world = await TinyWorld.start({ definitions: [houses, cases], settings: { cache } });
  });
  afterEach(() => world.end());

  const get = async (query: string) => {
    const answer = await send(`${world.gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: 'Bearer token-of-worker', 'apollo-require-preflight': 'yes' },
    });
    await answer.body.dump();
    return answer.headers['cache-control'];
  };

  it('is the shortest age of its parts for a GET, and private since somebody has signed in', async () => {
    expect(await get('{ street }')).toBe('max-age=60, private');
    expect(await get('{ houses(ids: ["h1"]) { cases } }')).toBe('max-age=20, private');
    expect(await get('{ houses(ids: ["h1"]) { cases } }')).toMatch(/^max-age=(20|19|18|17), private$/);
  });

  it('is no-store when a part may not be kept, when there is an error, and for a POST', async () => {
    world.subgraph('cases').mayBeKept('no-store');
    expect(await get('{ houses(ids: ["h1"]) { cases } }')).toBe('no-store');
    expect(await get('{ houses(ids: ["h1"]) { fails } }')).toBe('no-store');
    const { headers } = await world.ask('{ street }');
    expect(headers['cache-control']).toBe('no-store');
  });
});
