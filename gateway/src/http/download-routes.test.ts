import { OneGridError } from '@onegrid/schema';
import { request as send } from 'undici';
import type { TinyContext, TinyDefinition } from '../testing/tiny-subgraph';
import { TinyWorld } from '../testing/tiny-world';

const bytes = Buffer.from('89504e470d0a1a0a00ff', 'hex');

/** Pictures of albums: `own` is for the worker alone, `page` is no picture, `late` fails. */
const albums: TinyDefinition = {
  name: 'albums',
  sdl: `
    type Query { picture(album: ID!, id: ID!): Picture }
    type Picture { mediaType: String! base64: String! }
  `,
  resolvers: {
    Query: {
      picture(_: unknown, { album, id }: { album: string; id: string }, { viewer }: TinyContext) {
        if (id === 'late') throw new OneGridError('FORBIDDEN');
        if (album !== 'own' || viewer.subject !== 'worker') return null;
        const mediaType = id === 'page' ? 'text/html' : 'image/png';
        return { mediaType, base64: bytes.toString('base64') };
      },
    },
  },
};
const viewer = (subject: string) => ({ subject, roles: [], scopes: [], regions: [] });

describe('a file of the graph', () => {
  let world: TinyWorld;

  beforeAll(async () => {
    world = await TinyWorld.start({
      definitions: [albums],
      viewers: [viewer('worker'), viewer('other')],
      settings: {
        downloads: [
          {
            path: '/albums/:album/:id',
            query: 'query ($album: ID!, $id: ID!) { file: picture(album: $album, id: $id) { mediaType base64 } }',
          },
        ],
      },
    });
  });
  afterAll(() => world.end());

  async function get(path: string, as: string | null = 'worker') {
    const answer = await send(`${world.gateway.url}${path}`, {
      headers: as === null ? {} : { authorization: `Bearer token-of-${as}` },
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: Buffer.from(await answer.body.arrayBuffer()),
    };
  }

  it('is answered as it is, for nobody else to keep', async () => {
    const { status, headers, body } = await get('/albums/own/1');
    expect({ status, body }).toEqual({ status: 200, body: bytes });
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
  });

  it.each([
    ['that is not there', '/albums/none/1', 'worker', 404],
    ['of somebody else', '/albums/own/1', 'other', 404],
    ['for nobody', '/albums/own/1', null, 401],
    ['for a token that is none', '/albums/own/1', 'stranger', 401],
    ['that is refused', '/albums/own/late', 'worker', 403],
    ['that is no picture', '/albums/own/page', 'worker', 404],
    ['under another path', '/albums/own/1/2', 'worker', 404],
  ])('is not answered %s', async (_, path, as, status) => {
    const answer = await get(path, as);
    expect(answer.status).toBe(status);
    expect(answer.body.includes(bytes)).toBe(false);
  });

  it('takes what stands in the path as it is, and no more', async () => {
    expect((await get(`/albums/own/${encodeURIComponent('") { x } #')}`)).status).toBe(200);
    expect((await get('/albums/own%2F..%2Fnone/1')).status).toBe(404);
  });
});
