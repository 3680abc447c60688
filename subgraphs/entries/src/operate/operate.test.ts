import type { GraphAnswer, GraphClient, Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { Contributions, DeliveryInput, DeliveryReceipt } from '@onegrid/schema';
import { entries } from '../entries.subgraph';

const gridCode = '320105001007001';
const house = {
  id: 'H1',
  address: '兆园1幢101室',
  position: { longitude: 118.76, latitude: 32.03 },
  rented: true,
  ownerName: null,
  ownerPhone: null,
  localIds: [],
  grid: { code: gridCode, name: '兆园第一网格' },
};
const acceptance = (platform: string) => ({
  platform,
  field: `${platform}AcceptVisit`,
  entry: 'VISIT',
  when: null,
  needs: [],
  review: null,
  correct: null,
  withdraw: null,
});
const contributions: Contributions = {
  acceptances: [acceptance('alpha'), acceptance('beta')],
  contributions: [],
  platforms: [],
};

/** A graph of houses and two platforms: alpha may be down, beta may refuse. */
class Graph implements GraphClient {
  alphaIsDown = true;
  betaRefuses = true;
  readonly accepted: { platform: string; id: string }[] = [];

  async execute({ query, variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    if (query.includes('EntrySubjectHouse')) return { data: { subject: { ...house, id: variables.id } } };
    if (query.includes('EntryStaff')) return { data: { staff: { name: '王一' } } };
    const platform = query.includes('alphaAcceptVisit') ? 'alpha' : 'beta';
    if (platform === 'alpha' && this.alphaIsDown)
      return { data: null, errors: [{ message: 'down', extensions: { code: 'PLATFORM_UNAVAILABLE' } }] };
    const { id } = variables.delivery as DeliveryInput;
    const isRefused = platform === 'beta' && this.betaRefuses;
    if (!isRefused) this.accepted.push({ platform, id });
    const receipt: DeliveryReceipt = {
      deliveryId: id,
      outcome: isRefused ? 'REJECTED' : 'ACCEPTED',
      externalId: isRefused ? null : `${platform}-${this.accepted.length}`,
      reason: isRefused ? '地址不明' : null,
      registrations: [],
    };
    return { data: { receipt } };
  }
}

const operator = testViewer({ subject: 'QZX001', roles: ['DISTRICT_CENTRE'], regions: ['320105'] });
const failed = `query ($platform: String, $errorCode: String) { failedDeliveries(platform: $platform, errorCode: $errorCode) {
  totalCount edges { node { delivery { id state platform { name } } entry { id kind } } } } }`;
const replay = `mutation ($filter: FailedDeliveriesFilter!, $key: ID!) { replayDeliveries(filter: $filter, idempotencyKey: $key) { count auditId } }`;

describe('the operator’s view on deliveries', () => {
  const graph = new Graph();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;

  const answer = async (query: string, variables: Record<string, unknown> = {}, viewer = operator) =>
    subgraph.execute({ query, variables, authorization: await calls.authorization('entries', viewer) });
  async function ask<Data>(query: string, variables: Record<string, unknown> = {}, viewer = operator): Promise<Data> {
    const { data, errors } = await answer(query, variables, viewer);
    expect(errors).toBeUndefined();
    return data as Data;
  }
  const counts = async () => {
    const { deliveryLag } = await ask<{
      deliveryLag: {
        platform: { name: string };
        states: { state: string; count: number }[];
        errors: { errorCode: string; count: number }[];
        oldestUndeliveredSeconds: number | null;
      }[];
    }>(
      '{ deliveryLag { platform { name } oldestUndeliveredSeconds states { state count } errors { errorCode count } } }',
    );
    return deliveryLag;
  };
  async function until(isReached: () => Promise<boolean>): Promise<void> {
    while (!(await isReached())) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stateIs = (platform: string, state: string, count: number) => async () => {
    const lag = (await counts()).find((each) => each.platform.name === platform);
    return lag?.states.length === 1 && lag.states[0]?.state === state && lag.states[0].count === count;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    calls = await testCalls();
    subgraph = await entries.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      log: silentLog,
      contributions,
      graph,
      backoff: { firstMs: 3_600_000, longestMs: 3_600_000 },
    });
    const worker = testViewer({ regions: [gridCode] });
    for (const houseId of ['H1', 'H2'])
      await ask(
        'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { errors { code } } }',
        { input: { idempotencyKey: houseId, occurredAt: '2026-11-20T10:00:00+08:00', houseId } },
        worker,
      );
    await until(stateIs('alpha', 'FAILED_RETRY', 2));
    await until(stateIs('beta', 'REJECTED', 2));
  });
  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  it.each([
    ['{ failedDeliveries { totalCount } }'],
    ['{ deliveryLag { platform { name } } }'],
    ['{ previewReplay(filter: {}) }'],
    ['mutation { replayDeliveries(filter: {}, idempotencyKey: "x") { count } }'],
    ['{ auditTrail { edges { cursor } } }'],
  ])('is for the district centre only: %s', async (query) => {
    const { errors } = await answer(query, {}, testViewer({ roles: ['COMMUNITY_LEADER'] }));
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('shows what failed of what, and how far each platform is behind', async () => {
    const lag = await counts();
    expect(lag).toEqual([
      {
        platform: { name: 'alpha' },
        states: [{ state: 'FAILED_RETRY', count: 2 }],
        errors: [{ errorCode: 'PLATFORM_UNAVAILABLE', count: 2 }],
        oldestUndeliveredSeconds: expect.any(Number),
      },
      {
        platform: { name: 'beta' },
        states: [{ state: 'REJECTED', count: 2 }],
        errors: [{ errorCode: 'REJECTED', count: 2 }],
        oldestUndeliveredSeconds: null,
      },
    ]);
    expect(await ask(failed, { platform: 'alpha' })).toMatchObject({
      failedDeliveries: { totalCount: 2, edges: [{ node: { entry: { kind: 'VISIT' } } }, {}] },
    });
    expect(await ask(failed, { errorCode: 'REJECTED' })).toMatchObject({ failedDeliveries: { totalCount: 2 } });
    expect(await ask(failed, { errorCode: 'UNKNOWN_CODE' })).toMatchObject({ failedDeliveries: { totalCount: 0 } });
  });

  it('replays what a platform did not take, at once and once, whatever is asked again', async () => {
    graph.alphaIsDown = false;
    const filter = { platform: 'alpha' };
    expect(
      await ask('query ($filter: FailedDeliveriesFilter!) { previewReplay(filter: $filter) }', { filter }),
    ).toEqual({ previewReplay: 2 });
    const first = await ask(replay, { filter, key: 'replay-1' });
    expect(first).toMatchObject({ replayDeliveries: { count: 2 } });
    await until(stateIs('alpha', 'ACCEPTED', 2));
    expect(await ask(replay, { filter, key: 'replay-1' })).toEqual(first);
    expect(await ask(replay, { filter, key: 'replay-2' })).toMatchObject({ replayDeliveries: { count: 0 } });
    expect(graph.accepted.filter(({ platform }) => platform === 'alpha')).toHaveLength(2);
    const reused = await answer(replay, { filter: { platform: 'beta' }, key: 'replay-1' });
    expect(reused.errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('gives what a platform refused again under a new id', async () => {
    graph.betaRefuses = false;
    type Failed = { failedDeliveries: { edges: { node: { delivery: { id: string } } }[] } };
    const { failedDeliveries } = await ask<Failed>(failed, { platform: 'beta' });
    const id = failedDeliveries.edges[0]?.node.delivery.id ?? '';
    expect(await ask(replay, { filter: { ids: [id] }, key: 'replay-3' })).toMatchObject({
      replayDeliveries: { count: 1 },
    });
    await until(async () => graph.accepted.some(({ platform }) => platform === 'beta'));
    expect(graph.accepted.find(({ platform }) => platform === 'beta')?.id).not.toBe(id);
    expect(await ask(failed, { platform: 'beta' })).toMatchObject({ failedDeliveries: { totalCount: 1 } });
  });

  it('leaves what lies outside the operator’s regions alone', async () => {
    const elsewhere = { ...operator, subject: 'QZX002', regions: ['320106'] };
    expect(await ask(replay, { filter: {}, key: 'replay-4' }, elsewhere)).toMatchObject({
      replayDeliveries: { count: 0 },
    });
  });

  it('keeps a record of who asked for what, when, and how many it concerned', async () => {
    type Trail = { auditTrail: { edges: { node: object }[] } };
    const { auditTrail } = await ask<Trail>(
      '{ auditTrail(first: 50) { edges { node { at by { workerNo } action filter count } } } }',
    );
    const acts = auditTrail.edges.map(({ node }) => node);
    expect(acts.at(-1)).toEqual({
      at: expect.any(String),
      by: { workerNo: 'QZX001' },
      action: 'PREVIEW_REPLAY',
      filter: { platform: 'alpha' },
      count: 2,
    });
    expect(acts).toHaveLength(5);
  });
});
