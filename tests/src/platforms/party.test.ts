import { setTimeout as delay } from 'node:timers/promises';
import { entities, readGrids, readPeople, records, stateOf } from './party/answers';
import { gridCode, gridWithoutBranch } from './party/seed';
import { type PartyWorld, startPartyWorld } from './party/world';

describe('the party subgraph on its platform', () => {
  let world: PartyWorld;

  beforeAll(async () => {
    world = await startPartyWorld();
  });

  afterEach(() => world.platform.faults.clear());

  afterAll(() => world.close());

  describe('reading', () => {
    it('gives the records of people, the latest of several, null for who is not registered', async () => {
      const answer = await readPeople(
        world,
        ['DY32010500000007', 'DY32010500000008'],
        ['DY32010500000009'],
        ['DY0'],
        [],
      );
      expect(records(answer)).toEqual([
        {
          id: 'DY32010500000008',
          state: 'REGISTERED',
          returnedBecause: null,
          registeredName: '陈党員',
          idNumberTail: '002X',
          membership: 'PARTY_MEMBER',
          role: 'ORGANISATION_OFFICER',
          branch: '兆园第一网格党支部',
          buildingGroup: '兆园第一网格第一楼栋党小组',
          joinedOn: '2001-07-01',
          points: 120,
          stars: 2,
        },
        expect.objectContaining({ membership: 'PROBATIONARY_MEMBER', role: 'MEMBER', buildingGroup: null }),
        null,
        null,
      ]);
      expect(answer.extensions?.platforms).toEqual([
        expect.objectContaining({ name: 'party', state: 'LIVE', error: null }),
      ]);
    });

    it('gives the branch of a grid and its activities', async () => {
      const answer = await readGrids(world, [gridCode, gridWithoutBranch]);
      expect(entities(answer).map(({ partyBranch }) => partyBranch)).toEqual([
        {
          id: 'ZB320105000001',
          name: '兆园第一网格党支部',
          committee: '中共兆园社区委员会',
          secretary: '李书记',
          setUpOn: '2017-08-01',
          memberCount: expect.any(Number),
          buildingGroupCount: 1,
          activities: {
            totalCount: 1,
            edges: [{ node: { title: '主题党日', beginsAt: '2018-12-31T16:00:00.000Z', points: 10 } }],
          },
        },
        null,
      ]);
    });

    it('pages through the wishes of a grid, whatever pages the platform cuts', async () => {
      const seen: unknown[] = [];
      const sizes: number[] = [];
      let after: unknown = null;
      do {
        const { edges, pageInfo, totalCount } = await readWishes({ first: 25, after });
        expect(totalCount).toBe(43);
        seen.push(...edges.map(({ node }) => node.id));
        sizes.push(edges.length);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(sizes).toEqual([25, 18]);
      expect(new Set(seen).size).toBe(43);
    });

    it('refuses what is no cursor', async () => {
      const answer = await readGrids(world, [gridCode], { after: Buffer.from("x'").toString('base64url') });
      expect(answer.errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_INPUT', field: 'after' } })]);
    });

    it('answers over HTTP, and only signed calls', async () => {
      const { url } = await world.subgraph.listen(0);
      const body = JSON.stringify({ query: '{ partyStatus { state error } }' });
      const post = (authorization: string) =>
        fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body });
      const signed = await post(await world.authorization());
      expect(await signed.json()).toMatchObject({ data: { partyStatus: { state: 'LIVE', error: null } } });
      expect((await post('Bearer forged')).status).toBe(401);
    });
  });

  describe('reading while the platform is not well', () => {
    beforeEach(() => readPeople(world, ['DY32010500000009']));

    afterEach(async () => {
      await world.platform.faults.clear();
      await until(async () => stateOf(await readPeople(world, ['DY32010500000009'])) === 'LIVE');
    });

    it('waits for a slow platform', async () => {
      await world.platform.faults.set({ slowMs: 100 });
      expect(stateOf(await readPeople(world, ['DY32010500000009']))).toBe('LIVE');
    });

    it('signs in again when the session has expired', async () => {
      await world.platform.faults.expireSessions();
      const answer = await readPeople(world, ['DY32010500000009']);
      expect([stateOf(answer), answer.errors]).toEqual(['LIVE', undefined]);
    });

    it.each([
      ['does not answer in time', { slowMs: 5_000 }, 'PLATFORM_UNAVAILABLE'],
      ['is down', { down: true }, 'PLATFORM_UNAVAILABLE'],
      ['refuses', { refuses: true }, 'PLATFORM_UNAVAILABLE'],
      ['answers garbage', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
    ])('gives the kept copy with its age when it %s', async (_words, fault, code) => {
      await world.platform.faults.set(fault);
      const answer = await readPeople(world, ['DY32010500000009']);
      expect(records(answer)).toEqual([expect.objectContaining({ registeredName: '吴预备' })]);
      expect(answer.extensions?.platforms).toEqual([
        { name: 'party', state: 'STALE', asOf: expect.stringMatching(/^\d{4}-/), error: code },
      ]);
    });

    it('gives null and says so when nothing is kept', async () => {
      await world.platform.faults.set({ down: true });
      const answer = await readPeople(world, ['DY32010500000001']);
      expect(records(answer)).toEqual([null]);
      expect(answer.errors).toEqual([
        expect.objectContaining({
          path: ['_entities', 0, 'partyRecord'],
          extensions: { code: 'PLATFORM_UNAVAILABLE' },
        }),
      ]);
      expect(stateOf(answer)).toBe('DOWN');
    });
  });

  async function readWishes(page: Record<string, unknown>) {
    const [grid] = entities(await readGrids(world, [gridCode], page));
    return grid?.wishes as {
      totalCount: number;
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries === 100) throw new Error('waited for 10 seconds in vain');
    await delay(100);
  }
}
