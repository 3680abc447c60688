import { recordRequests } from './urban/requests';
import { until } from './urban/until';
import { startUrbanWorld, type UrbanWorld, unitGridCodes } from './urban/world';

const casesOfGrids = `query ($of: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $of) { ... on Grid { code urbanCases(first: $first, after: $after) {
    edges { cursor node { id state } } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`;

const grid = (code: string, ...unitGrids: readonly string[]) => ({
  __typename: 'Grid',
  code,
  localIds: [{ platform: 'party', id: 'B1' }, ...unitGrids.map((id) => ({ platform: 'urban', id }))],
});
const firstGrid = grid('320105001007001', unitGridCodes[0], unitGridCodes[1]);
const secondGrid = grid('320105001007002', unitGridCodes[2]);
const emptyGrid = grid('320105001007003');

interface Listed {
  readonly urbanCases: { edges: { cursor: string; node: { id: string; state: string } }[]; pageInfo: object } | null;
}
type Answer = Awaited<ReturnType<UrbanWorld['ask']>>;

const listed = (answer: Answer) => (answer.data?._entities ?? []) as Listed[];
const idsOf = (answer: Answer) => listed(answer).map(({ urbanCases }) => urbanCases?.edges.map(({ node }) => node.id));
const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions?.code ?? null;
const platformOf = (answer: Answer) => answer.extensions?.platforms?.[0];

describe('urban management on the graph', () => {
  let world: UrbanWorld;

  beforeAll(async () => {
    world = await startUrbanWorld();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    await world.platform.faults.clear();
    await until(read, (answer) => platformOf(answer)?.state === 'LIVE');
  });

  const read = () => world.ask(casesOfGrids, { of: [firstGrid] });

  describe('reading', () => {
    it('lists the cases of several grids, newest first, with one request to the platform', async () => {
      const { sent, stop } = recordRequests(world.platform.url);
      const answer = await world.ask(casesOfGrids, { of: [firstGrid, secondGrid, emptyGrid] });
      stop();
      expect(idsOf(answer)).toEqual([['100004', '100003', '100002', '100001'], ['100005'], []]);
      expect(sent.filter((each) => each === 'GET /case/list')).toHaveLength(1);
      expect(platformOf(answer)).toMatchObject({ name: 'urban', state: 'LIVE', error: null });
    });

    it('asks again when there are more unit grids than one request takes', async () => {
      const many = Array.from({ length: 60 }, (_, index) => `32010500100${7000 + index + 1}`);
      const { sent, stop } = recordRequests(world.platform.url);
      const answer = await world.ask(casesOfGrids, { of: [grid('320105001007001', ...many)] });
      stop();
      expect(idsOf(answer)[0]).toHaveLength(5);
      expect(sent.filter((each) => each === 'GET /case/list')).toHaveLength(2);
    });

    it('pages by the Relay connection spec', async () => {
      const first = listed(await world.ask(casesOfGrids, { of: [firstGrid], first: 3 }))[0]?.urbanCases;
      expect(first?.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const after = first?.edges[2]?.cursor;
      const rest = await world.ask(casesOfGrids, { of: [firstGrid], first: 3, after });
      expect(idsOf(rest)).toEqual([['100001']]);
      expect(listed(rest)[0]?.urbanCases?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      expect(codeOf(await world.ask(casesOfGrids, { of: [firstGrid], after: 'nonsense' }))).toBe('BAD_INPUT');
      expect(codeOf(await world.ask(casesOfGrids, { of: [firstGrid], first: 0 }))).toBe('BAD_INPUT');
    });

    it('tells a case in our words: class, state, deadline, position in degrees', async () => {
      const answer = await world.ask(`{
        open: urbanCase(id: "100002") { caseNumber source description address areaClass unitGridCode reportedAt deadline closedAt overdue state
          eventClass { code name englishName largeClassName largeClassEnglishName } position { longitude latitude } voidReason }
        voided: urbanCase(id: "100003") { state deadline overdue voidReason }
        extension: urbanCase(id: "100004") { overdue eventClass { code englishName } }
        unknown: urbanCase(id: "1") { id }
        odd: urbanCase(id: "x") { id } }`);
      expect(answer.data).toEqual({
        open: {
          caseNumber: '201912100002',
          source: '监督员上报',
          description: '垃圾桶满溢',
          address: '兆园1幢',
          areaClass: 'B',
          unitGridCode: unitGridCodes[1],
          reportedAt: '2019-12-29T00:00:00.000Z',
          deadline: '2019-12-30T04:00:00.000Z',
          closedAt: null,
          overdue: true,
          state: 'HANDLING',
          eventClass: {
            code: '0102',
            name: '暴露垃圾',
            englishName: 'Exposed garbage',
            largeClassName: '市容环境',
            largeClassEnglishName: 'City appearance',
          },
          position: { longitude: expect.closeTo(118.73, 6), latitude: expect.closeTo(32, 6) },
          voidReason: null,
        },
        voided: { state: 'VOIDED', deadline: null, overdue: false, voidReason: '重复上报，予以作废' },
        extension: { overdue: false, eventClass: { code: '2101', englishName: null } },
        unknown: null,
        odd: null,
      });
    });

    it('resolves a case as an entity', async () => {
      const answer = await world.ask(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on UrbanCase { id state } } }',
        {
          of: [
            { __typename: 'UrbanCase', id: '100001' },
            { __typename: 'UrbanCase', id: '999' },
          ],
        },
      );
      expect(answer.data).toEqual({ _entities: [{ id: '100001', state: 'CLOSED' }, null] });
    });

    it('answers over HTTP what it answers in-process', async () => {
      const { url } = await world.subgraph.listen(0);
      const variables = { of: [firstGrid] };
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: await world.authorization() },
        body: JSON.stringify({ query: casesOfGrids, variables }),
      });
      const { data } = await world.ask(casesOfGrids, variables);
      expect(await response.json()).toMatchObject(JSON.parse(JSON.stringify({ data })));
    });
  });

  describe('while the platform is in trouble', () => {
    it.each([
      ['down', { down: true }, 'PLATFORM_UNAVAILABLE'],
      ['too slow', { slowMs: 5_000 }, 'PLATFORM_UNAVAILABLE'],
      ['refusing', { refuses: true }, 'PLATFORM_UNAVAILABLE'],
      ['garbled', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
    ])('shows kept copies with their age when it is %s', async (_, fault, error) => {
      const live = await read();
      await world.platform.faults.set(fault);
      const stale = await read();
      expect(stale.data).toEqual(live.data);
      expect(platformOf(stale)).toMatchObject({ state: 'STALE', asOf: expect.any(String), error });
      const status = await world.ask('{ urbanStatus { state error } }');
      expect(status.data?.urbanStatus).toMatchObject({ state: 'STALE', error });
    });

    it('answers null with a code where nothing is kept', async () => {
      await world.platform.faults.set({ down: true });
      const answer = await world.ask(casesOfGrids, { of: [grid('320105001007009', '320105001007099')] });
      expect(idsOf(answer)).toEqual([undefined]);
      expect(codeOf(answer)).toBe('PLATFORM_UNAVAILABLE');
      expect(platformOf(answer)).toMatchObject({ state: 'DOWN', asOf: null });
    });

    it('signs in once for all concurrent calls when the sessions have ended', async () => {
      await world.platform.faults.expireSessions();
      const { sent, stop } = recordRequests(world.platform.url);
      const answers = await Promise.all([read(), read(), read(), read()]);
      stop();
      expect(answers.map((answer) => platformOf(answer)?.state)).toEqual(['LIVE', 'LIVE', 'LIVE', 'LIVE']);
      expect(sent.filter((each) => each === 'POST /login')).toHaveLength(1);
    });
  });
});
