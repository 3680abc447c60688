import { testViewer } from '@onegrid/kit/testing';
import { until } from './urban/until';
import { hazardEntry, outsidePosition, startUrbanWorld, type UrbanWorld, unitGridCodes } from './urban/world';

type Answer = Awaited<ReturnType<UrbanWorld['ask']>>;

const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions?.code ?? null;

describe('delivering to urban management', () => {
  let world: UrbanWorld;
  let lastDelivery = 0;

  beforeAll(async () => {
    world = await startUrbanWorld();
  });
  afterAll(() => world.close());
  afterEach(() => world.platform.faults.clear());

  const newDelivery = () => `0190a0a0-0000-7000-8000-${String(++lastDelivery).padStart(12, '0')}`;
  const deliver = (id: string, entry = hazardEntry(), attempt = 1) =>
    world.ask(
      `mutation ($delivery: DeliveryInput!) { urbanAcceptHazard(delivery: $delivery) { outcome externalId reason } }`,
      { delivery: { id, attempt, entry } },
    );
  const receiptOf = (answer: Answer) => answer.data?.urbanAcceptHazard as Record<string, unknown> | undefined;
  const reviews = (...deliveryIds: string[]) =>
    world.ask('query ($ids: [ID!]!) { urbanReviews(deliveryIds: $ids) { deliveryId outcome reason } }', {
      ids: deliveryIds,
    });
  const reviewed = (id: string) =>
    until(
      async () => {
        const { data } = await reviews(id);
        return (data?.urbanReviews as { outcome: string; reason: string | null }[] | undefined)?.[0];
      },
      (review) => review !== undefined && review.outcome !== 'UNDER_REVIEW',
    );

  const stored = async (recId: unknown) =>
    (await world.platform.store.pool.query('SELECT * FROM case_info WHERE rec_id = $1', [recId])).rows[0];

  it('makes one event case, in the words of the platform, and says so again when asked again', async () => {
    const before = await world.countDelivered();
    const id = newDelivery();
    const receipt = receiptOf(await deliver(id));
    expect(receipt).toEqual({ outcome: 'UNDER_REVIEW', externalId: expect.any(String), reason: null });
    expect(receiptOf(await deliver(id, hazardEntry(), 2))).toEqual(receipt);
    expect(await world.countDelivered()).toBe(before + 1);
    expect(await stored(receipt?.externalId)).toMatchObject({
      event_src_name: '网格上报',
      big_class_code: '05',
      small_class_code: '07',
      small_class_name: '乱堆物堆料',
      unit_grid_code: unitGridCodes[0],
      event_desc: '楼道口乱堆物料，堵塞消防通道',
      address: '建邺区兆园1幢101室',
      coordinate_x: '90235.71',
      coordinate_y: '141857.10',
      report_time: '2019-12-31 09:02:03',
      human_id: 'JY0007',
      human_name: '张㛃𬭎',
      memo: expect.stringMatching(/^OG-[0-9A-F]{16} 一般隐患 整改期限2020-01-10$/),
    });
    expect(await reviewed(id)).toMatchObject({ outcome: 'ACCEPTED', reason: null });
  });

  it('takes the hazard of a visit the same way', async () => {
    const { content, ...rest } = hazardEntry();
    const visit = { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants: [], ...content };
    const entry = { ...rest, kind: 'VISIT', content: visit };
    const answer = await world.ask(
      'mutation ($delivery: DeliveryInput!) { urbanAcceptVisit(delivery: $delivery) { outcome } }',
      { delivery: { id: newDelivery(), attempt: 1, entry } },
    );
    expect(answer.data).toEqual({ urbanAcceptVisit: { outcome: 'UNDER_REVIEW' } });
  });

  it('shows a new case to readers: under review, then filed with a deadline', async () => {
    await world.platform.faults.set({ slowReviewMs: 60_000 });
    const id = newDelivery();
    const receipt = receiptOf(await deliver(id));
    const state = async () => {
      const asked = await world.ask('query ($id: ID!) { urbanCase(id: $id) { state deadline } }', {
        id: receipt?.externalId,
      });
      return asked.data?.urbanCase as { state: string; deadline: string | null };
    };
    expect((await reviews(id)).data).toMatchObject({ urbanReviews: [{ deliveryId: id, outcome: 'UNDER_REVIEW' }] });
    expect(await state()).toEqual({ state: 'REPORTED', deadline: null });
    await world.platform.faults.set({ slowReviewMs: 0 });
    expect(await reviewed(id)).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await state()).toEqual({ state: 'FILED', deadline: expect.any(String) });
  });

  it('hands on why the acceptance seat voided a report', async () => {
    const id = newDelivery();
    await deliver(id, hazardEntry({ description: '乱堆' }));
    expect(await reviewed(id)).toMatchObject({ outcome: 'REJECTED', reason: '问题描述不清，不予立案' });
  });

  it.each([
    ['the platform refuses', hazardEntry({ description: ' ' }), '问题描述不能为空'],
    ['lies outside every unit grid', hazardEntry({}, outsidePosition), '问题位置不在城市管理单元网格范围内'],
    ['has a category without counterpart', hazardEntry({ category: 'SPECIAL_EQUIPMENT' }), 'SPECIAL_EQUIPMENT'],
  ])('rejects at once what %s, and leaves nothing there', async (_, entry, reason) => {
    const before = await world.countDelivered();
    expect(receiptOf(await deliver(newDelivery(), entry))).toMatchObject({
      outcome: 'REJECTED',
      externalId: null,
      reason: expect.stringContaining(reason),
    });
    expect(await world.countDelivered()).toBe(before);
  });

  it('makes no second case when the reply is lost after the commit', async () => {
    const before = await world.countDelivered();
    await world.platform.faults.set({ dropReplies: 1 });
    const id = newDelivery();
    expect(codeOf(await deliver(id))).toBe('PLATFORM_UNAVAILABLE');
    expect(await world.countDelivered()).toBe(before + 1);
    expect(receiptOf(await deliver(id, hazardEntry(), 2))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.countDelivered()).toBe(before + 1);
  });

  it.each([
    ['down', { down: true }],
    ['too slow', { slowMs: 5_000 }],
    ['refusing', { refuses: true }],
    ['garbled', { garbage: true }],
  ])('delivers once after the platform was %s', async (_, fault) => {
    const before = await world.countDelivered();
    await world.platform.faults.set(fault);
    const id = newDelivery();
    expect(codeOf(await deliver(id))).toMatch(/^PLATFORM_/);
    await world.platform.faults.clear();
    expect(receiptOf(await deliver(id, hazardEntry(), 2))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.countDelivered()).toBe(before + 1);
  });

  it('signs in again in the middle of a delivery', async () => {
    await world.platform.faults.expireSessions();
    expect(receiptOf(await deliver(newDelivery()))).toMatchObject({ outcome: 'UNDER_REVIEW' });
  });

  it('is for callers with the scope only', async () => {
    const delivery = { id: newDelivery(), attempt: 1, entry: hazardEntry() };
    const viewer = testViewer({ scopes: [] });
    const mutation = 'mutation ($delivery: DeliveryInput!) { urbanAcceptHazard(delivery: $delivery) { outcome } }';
    expect(codeOf(await world.ask(mutation, { delivery }, viewer))).toBe('FORBIDDEN');
    expect(codeOf(await world.ask('{ urbanReviews(deliveryIds: []) { outcome } }', {}, viewer))).toBe('FORBIDDEN');
  });
});
