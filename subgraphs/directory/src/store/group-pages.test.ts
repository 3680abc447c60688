import { Client } from 'pg';
import { gridA, gridB, gridFar } from '../testing/sample-rows';
import { districtCentre, startTestDirectory, type TestDirectory, workerA } from '../testing/start-directory';

describe('pages', () => {
  let world: TestDirectory;
  const ask: TestDirectory['ask'] = (viewer, query, variables) => world.ask(viewer, query, variables);

  beforeAll(async () => {
    world = await startTestDirectory();
  });

  afterAll(() => world.close());

  it('lists the grids within reach, from key to key', async () => {
    const query = `query ($first: Int, $after: String, $region: RegionCode) { grids(first: $first, after: $after, region: $region) {
      edges { node { code } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const pageOf = (answer: Awaited<ReturnType<typeof ask>>) =>
      answer.data?.grids as { edges: { node: { code: string } }[]; pageInfo: { endCursor: string } };
    const codes = (answer: Awaited<ReturnType<typeof ask>>) => pageOf(answer).edges.map(({ node }) => node.code);
    const first = await ask(districtCentre, query, { first: 2 });
    expect(codes(first)).toEqual([gridA, gridB]);
    const { pageInfo } = pageOf(first);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await ask(districtCentre, query, { first: 2, after: pageInfo.endCursor });
    expect(codes(second)).toEqual([gridFar]);
    expect(second.data).toMatchObject({ grids: { pageInfo: { hasNextPage: false, hasPreviousPage: true } } });
    expect(codes(await ask(districtCentre, query, { region: '320105002' }))).toEqual([gridFar]);
    expect(codes(await ask(workerA, query))).toEqual([gridA]);
    expect(codes(await ask(workerA, query, { region: '320105002' }))).toEqual([]);
  });

  it('lists the houses of a grid, all, or only those let', async () => {
    const query = `query ($first: Int, $after: String, $rented: Boolean) { grid(code: "${gridA}") {
      houses(first: $first, after: $after, rented: $rented) { edges { node { id } cursor } pageInfo { hasNextPage endCursor } } } }`;
    const houses = async (variables: Record<string, unknown>) => {
      const { data } = await ask(workerA, query, variables);
      const grid = data?.grid as { houses: { edges: { node: { id: string }; cursor: string }[] } };
      return grid.houses.edges;
    };
    const ids = (edges: Awaited<ReturnType<typeof houses>>) => edges.map(({ node }) => node.id);
    expect(ids(await houses({}))).toEqual(['H1', 'H2', 'H3', 'H4', 'H5']);
    expect(ids(await houses({ rented: true }))).toEqual(['H1', 'H3', 'H5']);
    expect(ids(await houses({ rented: false }))).toEqual(['H2', 'H4']);
    const [first] = await houses({ rented: true, first: 1 });
    expect(ids(await houses({ rented: true, first: 1, after: first?.cursor }))).toEqual(['H3']);
  });

  it('refuses a page that is too large', async () => {
    expect(await ask(workerA, '{ grids(first: 1000) { edges { cursor } } }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_INPUT', field: 'first' } }],
    });
  });

  it('lists communities with their grids, only those within reach', async () => {
    const query = '{ communities { code type grids(first: 5) { edges { node { code } } } } }';
    expect((await ask(districtCentre, query)).data).toEqual({
      communities: [
        {
          code: '320105001007',
          type: 'OLD_NO_PROPERTY',
          grids: { edges: [{ node: { code: gridA } }, { node: { code: gridB } }] },
        },
        { code: '320105002007', type: 'CBD', grids: { edges: [{ node: { code: gridFar } }] } },
      ],
    });
    expect((await ask(workerA, query)).data).toEqual({
      communities: [{ code: '320105001007', type: 'OLD_NO_PROPERTY', grids: { edges: [{ node: { code: gridA } }] } }],
    });
  });

  // What is asked for in one tick or in two depends on which answer comes first: a few statements more or fewer, never one per thing.
  it('asks the database about as many statements whether one grid is read or all', async () => {
    const query = `query ($first: Int) { grids(first: $first) { edges { node {
      community { name street { name } grids(first: 3) { edges { node { code } } } }
      leader { name grids { code } } workers { name phone } localIds { id }
      houses(first: 5) { edges { node { localIds { id } grid { name } people { name localIds { id } residencies { from } house { id } } } } }
      places(first: 5) { edges { node { organisation { name } localIds { id } } } }
      organisations(first: 5) { edges { node { localIds { id } } } }
    } } } }`;
    const statements = jest.spyOn(Client.prototype, 'query');
    const countFor = async (first: number) => {
      statements.mockClear();
      expect((await ask(districtCentre, query, { first })).errors).toBeUndefined();
      return statements.mock.calls.length;
    };
    const [one, all] = [await countFor(1), await countFor(3)];
    statements.mockRestore();
    expect(all).toBeLessThan(one + 5);
    expect(all).toBeLessThan(30);
  });
});
