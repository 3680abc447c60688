import { testViewer } from '@onegrid/kit/testing';
import type { CanonicalEntry } from '@onegrid/schema';
import { communities, type EnvironmentWorld, pollutionEntry, startEnvironmentWorld } from './environment/world';

type Answer = Awaited<ReturnType<EnvironmentWorld['ask']>>;

const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions?.code ?? null;

describe('delivering to environment protection', () => {
  let world: EnvironmentWorld;
  let lastDelivery = 0;

  beforeAll(async () => {
    world = await startEnvironmentWorld();
  });
  afterAll(() => world.close());
  afterEach(() => world.platform.faults.clear());

  const newDelivery = () => `0190a0a0-0000-7000-8000-${String(++lastDelivery).padStart(12, '0')}`;
  const deliver = (id: string, entry: CanonicalEntry = pollutionEntry(), attempt = 1) => {
    const field = entry.kind === 'VISIT' ? 'environmentAcceptVisit' : 'environmentAcceptHazard';
    const query = `mutation ($delivery: DeliveryInput!) { receipt: ${field}(delivery: $delivery) { outcome externalId reason } }`;
    return world.ask(query, { delivery: { id, attempt, entry } });
  };
  const receiptOf = (answer: Answer) => answer.data?.receipt as Record<string, unknown> | undefined;
  const review = async (id: string) => {
    const query = 'query ($ids: [ID!]!) { environmentReviews(deliveryIds: $ids) { deliveryId outcome reason } }';
    const { data } = await world.ask(query, { ids: [id] });
    return data?.environmentReviews;
  };
  const stored = async (complaintNo: unknown) =>
    (await world.platform.store.pool.query('SELECT * FROM complaints WHERE complaint_no = $1', [complaintNo])).rows[0];

  it.each(['HAZARD', 'VISIT'] as const)(
    'makes one complaint of a %s, in the words of the platform, and says so again when asked again',
    async (kind) => {
      const before = await world.countDelivered();
      const id = newDelivery();
      const entry = pollutionEntry({ level: 'MAJOR' }, kind);
      const receipt = receiptOf(await deliver(id, entry));
      expect(receipt).toEqual({ outcome: 'UNDER_REVIEW', externalId: expect.any(String), reason: null });
      expect(receiptOf(await deliver(id, entry, 2))).toEqual(receipt);
      expect(await world.countDelivered()).toBe(before + 1);
      expect(await stored(receipt?.externalId)).toMatchObject({
        category: '99',
        region_code: communities.first,
        address: '建邺区兆园1幢101室',
        content: '楼下餐饮店油烟直排',
        urgency: '2',
        complainant: '网格员张三',
        reference: expect.stringMatching(/^OG-[0-9A-F]{16}$/),
        occurred_at: new Date('2026-11-22T01:02:03Z'),
        state: '10',
      });
    },
  );

  it('is under review until the duty officer accepts it, however slow', async () => {
    const id = newDelivery();
    await deliver(id);
    await world.platform.faults.set({ slowReviewMs: 60_000 });
    world.clock.nowMs += 10_000;
    expect(await review(id)).toEqual([{ deliveryId: id, outcome: 'UNDER_REVIEW', reason: null }]);
    world.clock.nowMs += 60_000;
    expect(await review(id)).toEqual([{ deliveryId: id, outcome: 'ACCEPTED', reason: null }]);
  });

  it('is rejected with the reason when the duty officer declines it', async () => {
    const id = newDelivery();
    await deliver(id, pollutionEntry({ description: '臭' }));
    world.clock.nowMs += 10_000;
    expect(await review(id)).toEqual([{ deliveryId: id, outcome: 'REJECTED', reason: '投诉内容过于简单，无法核查' }]);
  });

  it('is rejected at once, without a record, when the platform does not take it', async () => {
    const before = await world.countDelivered();
    const elsewhere = { ...pollutionEntry(), grid: { code: '320105009009001', name: '别处' } };
    const receipt = receiptOf(await deliver(newDelivery(), elsewhere));
    expect(receipt).toEqual({ outcome: 'REJECTED', externalId: null, reason: '行政区划代码不存在' });
    expect(receiptOf(await deliver(newDelivery(), pollutionEntry({ category: 'FIRE' })))).toMatchObject({
      outcome: 'REJECTED',
      externalId: null,
    });
    expect(await world.countDelivered()).toBe(before);
  });

  it('leaves exactly one complaint when the reply is lost after the commit', async () => {
    const before = await world.countDelivered();
    const id = newDelivery();
    await world.platform.faults.set({ dropReplies: 1 });
    expect(codeOf(await deliver(id))).toBe('PLATFORM_UNAVAILABLE');
    expect(receiptOf(await deliver(id, pollutionEntry(), 2))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.countDelivered()).toBe(before + 1);
  });

  it('leaves exactly one complaint when the platform acts but is too slow to answer in time', async () => {
    const before = await world.countDelivered();
    const id = newDelivery();
    await world.platform.faults.set({ slowMs: 1_500 });
    expect(codeOf(await deliver(id))).toBe('PLATFORM_UNAVAILABLE');
    await world.platform.faults.clear();
    expect(receiptOf(await deliver(id, pollutionEntry(), 2))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.countDelivered()).toBe(before + 1);
  });

  it.each([
    ['down', { down: true }, 'PLATFORM_UNAVAILABLE'],
    ['refusing', { refuses: true }, 'PLATFORM_UNAVAILABLE'],
    ['garbled', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
  ])('arrives once, later, when the platform was %s', async (_, fault, code) => {
    const before = await world.countDelivered();
    const id = newDelivery();
    await world.platform.faults.set(fault);
    expect(codeOf(await deliver(id))).toBe(code);
    await world.platform.faults.clear();
    expect(receiptOf(await deliver(id, pollutionEntry(), 2))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.countDelivered()).toBe(before + 1);
  });

  it('asks for a new key when the keys have ended', async () => {
    await world.platform.faults.expireSessions();
    expect(receiptOf(await deliver(newDelivery()))).toMatchObject({ outcome: 'UNDER_REVIEW' });
  });

  it('is for the delivery worker only', async () => {
    const before = await world.countDelivered();
    const query = `mutation ($delivery: DeliveryInput!) { environmentAcceptHazard(delivery: $delivery) { outcome } }`;
    const variables = { delivery: { id: newDelivery(), attempt: 1, entry: pollutionEntry() } };
    const worker = testViewer({ scopes: [] });
    expect(codeOf(await world.ask(query, variables, worker))).toBe('FORBIDDEN');
    expect(codeOf(await world.ask('{ environmentReviews(deliveryIds: []) { outcome } }', {}, worker))).toBe(
      'FORBIDDEN',
    );
    expect(await world.countDelivered()).toBe(before);
  });
});
