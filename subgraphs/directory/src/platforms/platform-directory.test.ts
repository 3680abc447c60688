import type { GraphAnswer, GraphClient } from '@onegrid/kit';
import { type Contributions, OneGridError } from '@onegrid/schema';
import { districtCentre, startTestDirectory, type TestDirectory, workerA } from '../testing/start-directory';

const declare = (name: string, title: string) => ({ name, title, owner: `${title}局`, mode: 'SESSION_COOKIE' });
const contributions: Contributions = {
  acceptances: [],
  contributions: ['urban', 'party', 'safety'].map((name) => ({ platform: name, field: `${name}Status`, to: 'STATUS' })),
  platforms: [
    declare('urban', '智慧城管'),
    declare('party', '五微共享社区'),
    declare('safety', '安全生产'),
    declare('study', '学习强国'),
  ],
};
const status = {
  state: 'LIVE',
  checkedAt: '2026-11-22T00:00:00.000Z',
  lastSeenAt: '2026-11-22T00:00:00.000Z',
  error: null,
};

/** A gateway behind which urban answers, party's subgraph fails and safety's breaks the connection. */
class Gateway implements GraphClient {
  readonly queries: string[] = [];

  async execute({ query }: { readonly query: string }): Promise<GraphAnswer> {
    this.queries.push(query);
    if (query.includes('urbanStatus')) return { data: { status } };
    if (query.includes('partyStatus'))
      return { data: null, errors: [{ message: 'no', extensions: { code: 'PLATFORM_UNAVAILABLE' } }] };
    throw new OneGridError('SUBGRAPH_UNAVAILABLE');
  }
}

describe('platforms', () => {
  const gateway = new Gateway();
  let world: TestDirectory;

  beforeAll(async () => {
    world = await startTestDirectory(contributions, gateway);
  });

  afterAll(() => world.close());

  it('are those of the supergraph, each with its own status; one that fails is down and takes no other with it', async () => {
    const query = '{ platforms { name title owner signIn status { state checkedAt lastSeenAt error } } }';
    const down = { state: 'DOWN', checkedAt: '2019-12-31T00:00:00.000Z', lastSeenAt: null };
    expect(await world.ask(districtCentre, query)).toEqual({
      data: {
        platforms: [
          { name: 'urban', title: '智慧城管', owner: '智慧城管局', signIn: 'SESSION_COOKIE', status },
          expect.objectContaining({ name: 'party', status: { ...down, error: 'PLATFORM_UNAVAILABLE' } }),
          expect.objectContaining({ name: 'safety', status: { ...down, error: 'SUBGRAPH_UNAVAILABLE' } }),
          expect.objectContaining({ name: 'study', status: null }),
        ],
      },
      extensions: { platforms: [] },
    });
  });

  it('are not asked when nobody wants their status, and once when it is wanted twice', async () => {
    gateway.queries.length = 0;
    await world.ask(districtCentre, '{ platforms { title } }');
    expect(gateway.queries).toEqual([]);
    const twice = '{ platforms { status { state } } viewer { platforms { platform { status { state } } } } }';
    await world.ask(districtCentre, twice);
    expect(gateway.queries).toHaveLength(3);
  });

  it('know the viewer by an id of their own, or do not', async () => {
    const { data } = await world.ask(workerA, '{ viewer { platforms { platform { name } localId } } }');
    expect(data).toEqual({
      viewer: {
        platforms: [
          { platform: { name: 'urban' }, localId: null },
          { platform: { name: 'party' }, localId: 'openid-1' },
          { platform: { name: 'safety' }, localId: null },
          { platform: { name: 'study' }, localId: null },
        ],
      },
    });
  });

  it('are found by name; the directory itself is one, and a name nobody declares is its own title', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Platform { name title owner } } }';
    const of = ['urban', 'directory', 'gone'].map((name) => ({ __typename: 'Platform', name }));
    expect((await world.ask(workerA, query, { of })).data).toEqual({
      _entities: [
        { name: 'urban', title: '智慧城管', owner: '智慧城管局' },
        { name: 'directory', title: '基础信息目录', owner: null },
        { name: 'gone', title: 'gone', owner: null },
      ],
    });
  });
});
