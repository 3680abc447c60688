import type { GraphAnswer, GraphClient, Subgraph } from '@onegrid/kit';
import { createTestDatabase, silentLog, testCalls, testViewer } from '@onegrid/kit/testing';
import type { CanonicalEntry, Contributions, DeliveryInput, DeliveryReceipt } from '@onegrid/schema';
import { entries } from './entries.subgraph';

const gridCode = '320105001007001';
const grid = { code: gridCode, name: '兆园第一网格' };
const house = {
  id: 'H1',
  address: '兆园1幢101室',
  position: { longitude: 118.76, latitude: 32.03 },
  rented: true,
  ownerName: null,
  ownerPhone: null,
  localIds: [],
  grid,
};

const acceptance = (platform: string, when: string | null, review: string | null) => ({
  platform,
  field: `${platform}AcceptVisit`,
  entry: 'VISIT',
  when,
  needs: [],
  review,
  correct: null,
  withdraw: null,
});

const contributions: Contributions = {
  acceptances: [
    acceptance('alpha', null, 'alphaReviews'),
    acceptance('beta', 'entry.content.hazard != null && entry.content.hazard.inPublicArea', null),
    acceptance('directory', 'size(entry.content.newTenants) > 0', null),
  ],
  contributions: [],
  platforms: [],
};

/** The rest of the graph, as the hub sees it through the gateway: a directory of one house and platforms that keep what they are sent. */
class Graph implements GraphClient {
  readonly kept = new Map<string, CanonicalEntry[]>();
  readonly links: string[] = [];
  readonly down = new Set<string>();
  reviewed = false;

  async execute({
    query,
    variables = {},
  }: {
    query: string;
    variables?: Readonly<Record<string, unknown>>;
  }): Promise<GraphAnswer> {
    if (query.includes('EntrySubjectHouse')) return { data: { subject: variables.id === house.id ? house : null } };
    if (query.includes('EntryGrid')) return { data: { grid: variables.code === gridCode ? grid : null } };
    if (query.includes('EntryStaff')) return { data: { staff: { name: '王一' } } };
    if (query.includes('directoryLinkLocalId')) {
      this.links.push(`${variables.path} ${variables.platform} ${variables.localId}`);
      return { data: { linked: true } };
    }
    if (query.includes('alphaReviews')) return { data: { receipts: this.reviews(variables.deliveryIds as string[]) } };
    return this.take(/receipt: (\w+)AcceptVisit/.exec(query)?.[1] ?? '', variables.delivery as DeliveryInput);
  }

  private take(platform: string, delivery: DeliveryInput): GraphAnswer {
    if (this.down.has(platform))
      return { data: null, errors: [{ message: 'down', extensions: { code: 'PLATFORM_UNAVAILABLE' } }] };
    const kept = this.kept.get(platform) ?? [];
    this.kept.set(platform, [...kept, delivery.entry]);
    const receipt: DeliveryReceipt = {
      deliveryId: delivery.id,
      outcome: platform === 'alpha' ? 'UNDER_REVIEW' : 'ACCEPTED',
      externalId: `${platform}-${kept.length + 1}`,
      reason: null,
      registrations: platform === 'alpha' ? [{ path: 'newTenants.0', externalId: 'A-77' }] : [],
    };
    return { data: { receipt } };
  }

  private reviews(deliveryIds: readonly string[]): DeliveryReceipt[] {
    const outcome = this.reviewed ? 'ACCEPTED' : 'UNDER_REVIEW';
    return deliveryIds.map((deliveryId) => ({
      deliveryId,
      outcome,
      externalId: 'alpha-1',
      reason: null,
      registrations: [],
    }));
  }
}

const tenant = {
  name: '李四',
  idNumber: '11010519491231002X',
  phone: '13800000000',
  inflowReason: 'EMPLOYMENT',
  movedInOn: '2026-11-01',
};
const hazard = { category: 'FIRE', description: '楼道堆放杂物', inPublicArea: true, treatBy: '2099-01-01' };
const visit = (changes: object = {}) => ({
  idempotencyKey: 'k1',
  occurredAt: '2026-11-20T10:00:00+08:00',
  houseId: 'H1',
  newTenants: [tenant],
  hazard,
  ...changes,
});

const fields = `entry { id deliveries { platform { name } state externalId attempts error { code } } } errors { code field }`;
const recordVisit = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { ${fields} } }`;

interface Payload {
  entry: { id: string; deliveries: { platform: { name: string }; state: string; attempts: number }[] } | null;
  errors: { code: string; field: string | null }[];
}

describe('entries', () => {
  const graph = new Graph();
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let calls: Awaited<ReturnType<typeof testCalls>>;
  let subgraph: Subgraph;

  beforeAll(async () => {
    database = await createTestDatabase();
    calls = await testCalls();
    subgraph = await entries.start({
      databaseUrl: database.url,
      verifyCall: calls.verifyCall,
      log: silentLog,
      contributions,
      graph,
      backoff: { firstMs: 50, longestMs: 100 },
      reviewEveryMs: 100,
    });
  });

  afterAll(async () => {
    await subgraph.close();
    await database.drop();
  });

  async function ask<Data>(
    query: string,
    variables: Record<string, unknown>,
    viewer = testViewer({ regions: [gridCode] }),
  ): Promise<Data> {
    const answer = await subgraph.execute({
      query,
      variables,
      authorization: await calls.authorization('entries', viewer),
    });
    expect(answer.errors).toBeUndefined();
    return answer.data as Data;
  }

  const record = async (input: object, viewer?: Parameters<typeof ask>[2]) =>
    (await ask<{ recordVisit: Payload }>(recordVisit, { input }, viewer)).recordVisit;

  async function settled(id: string, expected: Record<string, string>): Promise<void> {
    for (;;) {
      const { entry } = await ask<{ entry: NonNullable<Payload['entry']> }>(
        `query ($id: ID!) { entry(id: $id) { ${fields.split('errors')[0]?.trim().slice(8, -2)} } }`,
        { id },
      );
      const states = Object.fromEntries(entry.deliveries.map(({ platform, state }) => [platform.name, state]));
      if (JSON.stringify(states) === JSON.stringify(expected)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('delivers an entry to every platform that wants it, follows the review, and waits for a platform that is down', async () => {
    graph.down.add('beta');
    const { entry, errors } = await record(visit());
    expect(errors).toEqual([]);
    expect(entry?.deliveries.map(({ platform }) => platform.name)).toEqual(['alpha', 'beta', 'directory']);
    const id = entry?.id ?? '';
    await settled(id, { alpha: 'UNDER_REVIEW', beta: 'FAILED_RETRY', directory: 'ACCEPTED' });
    graph.down.clear();
    graph.reviewed = true;
    await settled(id, { alpha: 'ACCEPTED', beta: 'ACCEPTED', directory: 'ACCEPTED' });
    expect([...graph.kept].map(([platform, kept]) => [platform, kept.length])).toEqual(
      expect.arrayContaining([
        ['alpha', 1],
        ['beta', 1],
        ['directory', 1],
      ]),
    );
    while (graph.links.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(graph.links).toEqual(['newTenants.0 alpha A-77']);
    expect(graph.kept.get('alpha')?.[0]).toMatchObject({
      enteredBy: { workerNo: 'JY0001', name: '王一' },
      grid,
      content: { newTenants: [{ birthDate: '1949-12-31', sex: 'FEMALE', nativePlace: '110105' }] },
    });
  });

  it('answers the same entry to the same key, and refuses the key for another payload', async () => {
    const first = await record(visit({ idempotencyKey: 'k2', hazard: null, newTenants: [] }));
    const again = await record(visit({ idempotencyKey: 'k2', hazard: null, newTenants: [] }));
    expect(again.entry?.id).toBe(first.entry?.id);
    expect(await record(visit({ idempotencyKey: 'k2', remark: 'another' }))).toEqual({
      entry: null,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
    });
  });

  it('makes one entry out of the same request sent several times at once', async () => {
    const input = visit({ idempotencyKey: 'k3', hazard: null, newTenants: [] });
    const answers = await Promise.all([record(input), record(input), record(input)]);
    expect(new Set(answers.map(({ entry }) => entry?.id)).size).toBe(1);
  });

  it('makes 50 entries, in order and with their own times, of an offline queue that is replayed twice', async () => {
    const inputs = Array.from({ length: 50 }, (_, index) =>
      visit({
        idempotencyKey: `offline-${index}`,
        occurredAt: `2026-11-19T08:${String(index).padStart(2, '0')}:00+08:00`,
        hazard: null,
        newTenants: [],
      }),
    );
    const replayed: (string | undefined)[] = [];
    for (const [index, input] of inputs.entries()) {
      const earlier = inputs[(index * 7) % (index + 1)] ?? input;
      const [first] = await Promise.all([record(input), record(earlier), record(input)]);
      replayed.push(first.entry?.id);
    }
    const again = await Promise.all([...inputs].reverse().map(async (input) => (await record(input)).entry?.id));
    expect(again.reverse()).toEqual(replayed);
    expect(new Set(replayed).size).toBe(50);
    const { entries: newest } = await ask<{ entries: { edges: { node: { id: string; occurredAt: string } }[] } }>(
      '{ entries(first: 50) { edges { node { id occurredAt } } } }',
      {},
    );
    const listed = newest.edges.map(({ node }) => node).reverse();
    expect(listed.map(({ id }) => id)).toEqual(replayed);
    expect(listed.map(({ occurredAt }) => Date.parse(occurredAt))).toEqual(
      inputs.map(({ occurredAt }) => Date.parse(occurredAt)),
    );
  });

  it.each([
    ['an unknown grid', { gridCode: '320105001007999' }, 'UNKNOWN_GRID', 'gridCode'],
    ['an unknown house', { houseId: 'H9' }, 'UNKNOWN_SUBJECT', 'houseId'],
    ['a date in the future', { occurredAt: '2099-01-01T00:00:00Z' }, 'FUTURE_DATE', 'occurredAt'],
    [
      'a wrong check character',
      { newTenants: [{ ...tenant, idNumber: '110105194912310021' }] },
      'INVALID_RESIDENT_ID',
      'newTenants.0.idNumber',
    ],
    [
      'a hazard without a day to be treated by',
      { hazard: { ...hazard, treatBy: null } },
      'BAD_INPUT',
      'hazard.treatBy',
    ],
  ])('refuses %s and writes nothing', async (_what, changes, code, field) => {
    const count = async () =>
      (await ask<{ entries: { edges: unknown[] } }>('{ entries(first: 100) { edges { cursor } } }', {})).entries.edges
        .length;
    const before = await count();
    expect(await record(visit({ idempotencyKey: 'bad', ...changes }))).toEqual({
      entry: null,
      errors: [{ code, field }],
    });
    expect(await count()).toBe(before);
  });

  it("refuses someone else's grid, and does not show its entries", async () => {
    const stranger = testViewer({ subject: 'JY0002', regions: ['320105002001001'] });
    expect(await record(visit({ idempotencyKey: 'k9' }), stranger)).toEqual({
      entry: null,
      errors: [{ code: 'NOT_YOUR_GRID', field: 'houseId' }],
    });
    const { entry } = await record(visit({ idempotencyKey: 'k2', hazard: null, newTenants: [] }));
    expect(await ask('query ($id: ID!) { entry(id: $id) { id } }', { id: entry?.id }, stranger)).toEqual({
      entry: null,
    });
  });
});
