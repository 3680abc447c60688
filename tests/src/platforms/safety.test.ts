import { randomUUID } from 'node:crypto';
import type { SubgraphResponse } from '@onegrid/kit';
import { testViewer } from '@onegrid/kit/testing';
import {
  checkedAt,
  enterprise,
  fireHazard,
  hazardReport,
  house,
  type SafetyWorld,
  startSafetyWorld,
  subject,
  timeoutMs,
  until,
  visit,
} from './safety-world';

const readHouse = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on House { safetyRecord {
  objectIds lastInspectedAt asOf
  inspections(first: 1) { edges { node { id inspectedAt review } } pageInfo { hasNextPage } }
  openHazards { id level platformLevel category state treatment { fundsYuan deadline } }
} } } }`;
const houses = (...ids: string[]) => ({
  of: ids.map((id) => ({ __typename: 'House', id, localIds: [{ platform: 'safety', id }] })),
});

describe('the work-safety platform in the graph', () => {
  let world: SafetyWorld;
  const stateOf = (response: SubgraphResponse) => response.extensions?.platforms?.[0];

  beforeAll(async () => {
    world = await startSafetyWorld();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    await world.platform.faults.clear();
    await until(async () => stateOf(await world.ask(readHouse, houses(house)))?.state === 'LIVE');
  });

  it('shows what is known of a house, in the words of the graph', async () => {
    const response = await world.ask(readHouse, houses(house, 'CZF999'));
    expect(response.errors).toBeUndefined();
    expect(response.data?._entities).toEqual([
      {
        safetyRecord: {
          objectIds: [house],
          lastInspectedAt: new Date(checkedAt).toISOString(),
          asOf: expect.any(String),
          inspections: {
            edges: [{ node: { id: 'JC1', inspectedAt: new Date(checkedAt).toISOString(), review: 'ACCEPTED' } }],
            pageInfo: { hasNextPage: true },
          },
          openHazards: [
            {
              id: 'YH1',
              level: 'GENERAL',
              platformLevel: '7 一般',
              category: 'ELECTRICAL',
              state: 'RECTIFYING',
              treatment: { fundsYuan: 1200.5, deadline: '2019-12-31T15:59:59.000Z' },
            },
          ],
        },
      },
      { safetyRecord: null },
    ]);
    expect(stateOf(response)).toMatchObject({ name: 'safety', state: 'LIVE', error: null });
  });

  it('shows a person who is registered twice as one, with both briefings and the hazards they answer for', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { safetyRecord {
      signerIds registeredName briefings { title signed signedAt } hazards { id state level }
    } } } }`;
    const localIds = ['GZ000000001', 'GZ000000002'].map((id) => ({ platform: 'safety', id }));
    const { data } = await world.ask(query, { of: [{ __typename: 'Person', id: 'person-1', localIds }] });
    expect(data?._entities).toEqual([
      {
        safetyRecord: {
          signerIds: ['GZ000000001', 'GZ000000002'],
          registeredName: '房东',
          briefings: [
            { title: '责任书', signed: true, signedAt: '2019-03-01T01:15:00.000Z' },
            { title: '责任书', signed: false, signedAt: null },
          ],
          hazards: [
            { id: 'YH1', state: 'RECTIFYING', level: 'GENERAL' },
            { id: 'YH2', state: 'CANCELLED', level: 'MAJOR' },
          ],
        },
      },
    ]);
  });

  it('finds an organisation by its credit code, over HTTP, for a signed call', async () => {
    const { url } = await world.subgraph.listen(0);
    const of = [{ __typename: 'Organisation', id: 'o', localIds: [{ platform: 'safety', id: enterprise }] }];
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { safetyRecord { objectIds } } } }';
    const post = (authorization?: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: JSON.stringify({ query, variables: { of } }),
      });
    expect((await post()).status).toBe(401);
    const answered = await post(await world.calls.authorization('safety'));
    expect(await answered.json()).toMatchObject({
      data: { _entities: [{ safetyRecord: { objectIds: [enterprise] } }] },
    });
  });

  it('says how the platform stands', async () => {
    const status = async () => (await world.ask('{ safetyStatus { state error } }')).data?.safetyStatus;
    expect(await status()).toEqual({ state: 'LIVE', error: null });
    await world.platform.faults.set({ down: true });
    expect(await status()).toEqual({ state: 'STALE', error: 'PLATFORM_UNAVAILABLE' });
  });

  it('delivers a visit with a hazard as a check and a hazard that refers to it, follows it, and never twice', async () => {
    const before = await world.counted();
    const id = randomUUID();
    const entry = visit(fireHazard);
    const { data, errors } = await world.deliver(entry, id);
    expect(errors).toBeUndefined();
    expect(data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: expect.stringMatching(/^YH/) });
    await world.deliver(entry, id, 2);
    expect(await world.counted()).toEqual({
      ...before,
      check_record: before.check_record + 1,
      hazard: before.hazard + 1,
    });
    expect(await world.reviews(id)).toEqual([{ deliveryId: id, outcome: 'ACCEPTED', reason: null }]);
  });

  it('delivers a visit without a hazard as a check alone', async () => {
    const before = await world.counted();
    const id = randomUUID();
    expect((await world.deliver(visit(null), id)).data?.receipt).toMatchObject({
      externalId: expect.stringMatching(/^JC/),
    });
    expect(await world.counted()).toEqual({ ...before, check_record: before.check_record + 1 });
    expect(await world.reviews(id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
  });

  it('registers the place of a hazard once when the platform does not know it', async () => {
    const before = await world.counted();
    const market = {
      ...subject,
      type: 'Place',
      id: 'place-1',
      address: '示例路9号',
      rented: false,
      localIds: [],
    } as const;
    expect((await world.deliver(hazardReport(fireHazard, market), randomUUID())).errors).toBeUndefined();
    expect((await world.deliver(hazardReport(fireHazard, market), randomUUID())).errors).toBeUndefined();
    expect((await world.counted()).check_object).toBe(before.check_object + 1);
  });

  it('tells in the office’s own words why a hazard was sent back', async () => {
    const id = randomUUID();
    await world.deliver(hazardReport({ ...fireHazard, treatBy: null }), id);
    expect(await world.reviews(id)).toEqual([
      { deliveryId: id, outcome: 'REJECTED', reason: '一般隐患未当场整改的，须填写整改时限' },
    ]);
  });

  it('takes a refusal for an answer', async () => {
    const gone = { ...subject, localIds: [{ platform: 'safety', id: 'CZF-gone' }] };
    expect((await world.deliver(visit(null, gone), randomUUID())).data?.receipt).toEqual({
      outcome: 'REJECTED',
      externalId: null,
      reason: '检查对象不存在',
    });
  });

  it('stays under review while the office is slow', async () => {
    await world.platform.faults.set({ slowReviewMs: 600_000 });
    const id = randomUUID();
    await world.deliver(hazardReport(fireHazard), id);
    expect(await world.reviews(id)).toMatchObject([{ outcome: 'UNDER_REVIEW' }]);
    await world.platform.faults.clear();
    expect(await world.reviews(id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
  });

  it.each(['check', 'hazard'])(
    'makes one record of each when the reply to the %s is lost after the commit',
    async (step) => {
      const before = await world.counted();
      const id = randomUUID();
      const entry = hazardReport(fireHazard);
      if (step === 'hazard') {
        await world.platform.faults.set({ dropReplies: 1 });
        expect((await world.deliver(entry, id)).errors?.[0]?.extensions?.code).toBe('PLATFORM_UNAVAILABLE');
      }
      await world.platform.faults.set({ dropReplies: 1 });
      expect((await world.deliver(entry, id, 2)).errors?.[0]?.extensions?.code).toBe('PLATFORM_UNAVAILABLE');
      expect((await world.deliver(entry, id, 3)).data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
      expect(await world.counted()).toEqual({
        ...before,
        check_record: before.check_record + 1,
        hazard: before.hazard + 1,
      });
    },
  );

  it.each([
    ['is down', { down: true }],
    ['answers 500', { refuses: true }],
    ['answers garbage', { garbage: true }],
  ])(
    'shows the kept copy with its age, and delivers later exactly once, when the platform %s',
    async (_case, fault) => {
      const live = await world.ask(readHouse, houses(house));
      const before = await world.counted();
      const id = randomUUID();
      const entry = visit(null);
      await world.platform.faults.set(fault);
      const kept = await world.ask(readHouse, houses(house));
      expect(withoutAge(kept.data)).toEqual(withoutAge(live.data));
      expect(stateOf(kept)).toMatchObject({ state: 'STALE', asOf: expect.any(String), error: expect.any(String) });
      const unknown = await world.ask(readHouse, houses('CZF-never-read'));
      expect(unknown.errors?.[0]?.extensions?.code).toMatch(/^PLATFORM_/);
      expect((await world.deliver(entry, id)).errors?.[0]?.extensions?.code).toMatch(/^PLATFORM_/);
      await world.platform.faults.clear();
      expect((await world.deliver(entry, id, 2)).data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
      expect((await world.counted()).check_record).toBe(before.check_record + 1);
    },
  );

  it('waits until a platform slower than our patience must be done, and delivers once', async () => {
    await world.ask(readHouse, houses(house));
    const before = await world.counted();
    const id = randomUUID();
    const entry = visit(null);
    const patient = await world.startSubgraph(3 * timeoutMs);
    await world.platform.faults.set({ slowMs: 1.2 * timeoutMs });
    expect(stateOf(await world.ask(readHouse, houses(house)))).toMatchObject({ state: 'STALE' });
    await world.platform.faults.set({ slowMs: 0 });
    await world.ask('{ safetyStatus { state } }', {}, patient);
    await world.platform.faults.set({ slowMs: 1.2 * timeoutMs });
    const code = async (attempt: number) =>
      (await world.deliver(entry, id, attempt, patient)).errors?.[0]?.extensions?.code ?? 'DELIVERED';
    expect(await code(1)).toBe('PLATFORM_UNAVAILABLE');
    await world.platform.faults.clear();
    expect(await code(2)).toBe('DELIVERY_IN_DOUBT');
    await until(async () => (await code(3)) === 'DELIVERED');
    expect((await world.counted()).check_record).toBe(before.check_record + 1);
    await patient.close();
  });

  it('signs in again when its token has died, in the middle of a read and of a delivery', async () => {
    await world.platform.faults.expireSessions();
    const read = await world.ask(readHouse, houses(house));
    expect([read.errors, stateOf(read)?.state]).toEqual([undefined, 'LIVE']);
    await world.platform.faults.expireSessions();
    expect((await world.deliver(visit(null), randomUUID())).data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
  });

  it('delivers only for who has the scope', async () => {
    const authorization = await world.calls.authorization('safety', testViewer({ scopes: [] }));
    const response = await world.subgraph.execute({
      query: '{ safetyReviews(deliveryIds: []) { outcome } }',
      authorization,
    });
    expect(response.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

function withoutAge(data: SubgraphResponse['data']): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'asOf' ? undefined : value)));
}
