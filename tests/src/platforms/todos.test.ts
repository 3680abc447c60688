import { gridCode } from './party/seed';
import { type PartyWorld, startPartyWorld } from './party/world';
import { startUrbanWorld, type UrbanWorld, unitGridCodes } from './urban/world';

const todos = (field: string) => `query ($scope: TodoScope!, $first: Int, $after: String) {
  todos: ${field}(scope: $scope, first: $first, after: $after) {
    edges { cursor node { id kind title dueAt state gridCode } } pageInfo { hasNextPage } } }`;

interface Connection {
  edges: { cursor: string; node: { id: string; kind: string; state: string; gridCode: string | null } }[];
  pageInfo: { hasNextPage: boolean };
}

describe('what platforms contribute to the to-do list', () => {
  let party: PartyWorld;
  let urban: UrbanWorld;
  beforeAll(async () => {
    [party, urban] = await Promise.all([startPartyWorld(), startUrbanWorld()]);
  });
  afterAll(() => Promise.all([party.close(), urban.close()]));

  it('party: the wishes of the grid that nobody has claimed, page by page', async () => {
    const scope = { workerNo: 'JY0001', grids: [{ code: gridCode, localIds: [] }] };
    const first = (await party.ask(todos('partyTodos'), { scope, first: 20 })).data?.todos as Connection;
    expect(first.edges).toHaveLength(20);
    expect(first.edges[0]?.node).toMatchObject({ kind: 'WISH', state: '待认领', gridCode });
    const after = first.edges.at(-1)?.cursor;
    const rest = (await party.ask(todos('partyTodos'), { scope, first: 20, after })).data?.todos as Connection;
    expect(rest.edges).toHaveLength(1);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('urban: the open cases in the unit grids of the grid, and nothing that is closed or voided', async () => {
    const scope = { workerNo: 'JY0001', grids: [{ code: '320105001007001', localIds: unitGridCodes }] };
    const answer = await urban.ask(todos('urbanTodos'), { scope });
    const edges = (answer.data?.todos as Connection | undefined)?.edges ?? [];
    expect(edges.map(({ node }) => node.id)).toContain('100002');
    expect(edges.map(({ node }) => node.id)).not.toContain('100003');
    expect(edges.every(({ node }) => node.gridCode === '320105001007001' && node.state !== '结案')).toBe(true);
  });
});
