import { randomUUID } from 'node:crypto';
import type { DeliveryInput } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../database/data-source';
import { DeliveryChanges1764100000000 } from '../database/delivery-changes.migration';
import { PlatformTables1763800000000 } from '../database/platform-tables.migration';
import { refusal, unavailable } from '../platform/failure';
import { createTestDatabase } from '../testing';
import { createDeliveries, type Deliveries, type Review } from './deliveries';
import { DeliveryRow } from './delivery.entity';
import type { DeliveryStep } from './delivery-step';
import { DeliveryStepRow } from './delivery-step.entity';

const settleMs = 10_000;

describe('deliveries', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;
  let deliveries: Deliveries;
  let nowMs = Date.parse('2026-11-22T00:00:00Z');

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.url, 'platform', {
      entities: [DeliveryRow, DeliveryStepRow],
      migrations: [PlatformTables1763800000000, DeliveryChanges1764100000000],
    });
    deliveries = createDeliveries(dataSource, settleMs, () => nowMs);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const newDelivery = () => ({ id: randomUUID(), attempt: 1, entry: { id: randomUUID() } }) as unknown as DeliveryInput;

  /** A step on a platform whose records are known by their marks. */
  function step(name: string, records: Map<string, string>, changes: Partial<DeliveryStep> = {}): DeliveryStep {
    return {
      name,
      find: async (mark) => records.get(mark) ?? null,
      create: async (mark) => {
        const id = `${name}-${records.size + 1}`;
        records.set(mark, id);
        return id;
      },
      ...changes,
    };
  }

  it('goes on where it stopped: a step that is done is not sent again', async () => {
    const records = new Map<string, string>();
    const delivery = newDelivery();
    const down = async () => Promise.reject(unavailable('platform', false, null));
    const first = step('first', records, { path: 'newTenants.0' });
    await expect(deliveries.run(delivery, [first, step('second', records, { create: down })])).rejects.toMatchObject({
      code: 'PLATFORM_UNAVAILABLE',
    });
    expect(await deliveries.run(delivery, [first, step('second', records)])).toEqual({
      deliveryId: delivery.id,
      outcome: 'UNDER_REVIEW',
      externalId: 'second-2',
      reason: null,
      registrations: [{ path: 'newTenants.0', externalId: 'first-1' }],
    });
  });

  it('looks up before it sends again, and not before the platform can be done with the lost request', async () => {
    const records = new Map<string, string>();
    const delivery = newDelivery();
    const lost = step('only', records, {
      create: async (mark) => {
        records.set(mark, 'committed');
        throw unavailable('platform', true, null);
      },
    });
    await expect(deliveries.run(delivery, [lost])).rejects.toMatchObject({ code: 'PLATFORM_UNAVAILABLE' });
    await expect(deliveries.run(delivery, [step('only', records)])).rejects.toMatchObject({
      code: 'DELIVERY_IN_DOUBT',
    });
    nowMs += settleMs;
    expect(await deliveries.run(delivery, [step('only', records)])).toMatchObject({ externalId: 'committed' });
    expect(records.size).toBe(1);
  });

  it('ends REJECTED with the platform’s words, and says so again', async () => {
    const delivery = newDelivery();
    const refused = step('only', new Map(), { create: async () => Promise.reject(refusal('platform', '地址不明')) });
    const receipt = { outcome: 'REJECTED', reason: '地址不明', externalId: null };
    expect(await deliveries.run(delivery, [refused])).toMatchObject(receipt);
    expect(await deliveries.run(delivery, [step('only', new Map())])).toMatchObject(receipt);
  });

  it('goes on, under a new id, where an earlier delivery of the same entry was refused: what was done stays, what was refused is made anew', async () => {
    const records = new Map<string, string>();
    const delivery = newDelivery();
    const first = step('first', records, { path: 'newTenants.0' });
    const second = step('second', records);
    await deliveries.run(delivery, [first, second]);
    const refuse = new Map<string, Review>([['second-2', { outcome: 'REJECTED', reason: '照片不清' }]]);
    await deliveries.reviews([delivery.id], async () => refuse);
    const again = { ...delivery, id: randomUUID() };
    expect(await deliveries.run(again, [first, second])).toMatchObject({
      outcome: 'UNDER_REVIEW',
      externalId: 'second-3',
      registrations: [{ path: 'newTenants.0', externalId: 'first-1' }],
    });
    expect([...records.values()]).toEqual(['first-1', 'second-2', 'second-3']);
  });

  it('takes nothing over when the entry says something else now', async () => {
    const records = new Map<string, string>();
    const delivery = newDelivery();
    const refused = step('second', records, { create: async () => Promise.reject(refusal('platform', '地址不明')) });
    await deliveries.run(delivery, [step('first', records), refused]);
    const changed = newDelivery();
    await deliveries.run(changed, [step('first', records), step('second', records)]);
    expect([...records.values()]).toEqual(['first-1', 'first-2', 'second-3']);
  });

  it('lets only one attempt at a time work on a delivery', async () => {
    const delivery = newDelivery();
    let goOn: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = step('only', new Map(), {
      create: async () => {
        begun();
        await waiting;
        return 'one';
      },
    });
    const first = deliveries.run(delivery, [slow]);
    await hasBegun;
    await expect(deliveries.run(delivery, [step('only', new Map())])).rejects.toMatchObject({
      code: 'DELIVERY_IN_DOUBT',
    });
    goOn();
    expect(await first).toMatchObject({ externalId: 'one' });
  });

  it('is accepted when every reviewed record is, and rejected as soon as one is', async () => {
    const records = new Map<string, string>();
    const steps = () => [
      step('a', records, { reviewed: true }),
      step('b', records, { reviewed: true }),
      step('c', records),
    ];
    const [accepted, rejected] = [newDelivery(), newDelivery()];
    await deliveries.run(accepted, steps());
    await deliveries.run(rejected, steps());
    const ids = [accepted.id, rejected.id];
    const asked: string[][] = [];
    const review = (decisions: Record<string, Review>) => async (externalIds: readonly string[]) => {
      asked.push([...externalIds]);
      return new Map(Object.entries(decisions));
    };
    const yes: Review = { outcome: 'ACCEPTED', reason: null };
    const no: Review = { outcome: 'REJECTED', reason: '重复' };
    const outcomes = async (decisions: Record<string, Review>) =>
      Object.fromEntries(
        (await deliveries.reviews(ids, review(decisions))).map(({ deliveryId, outcome }) => [deliveryId, outcome]),
      );
    expect(await outcomes({ 'a-1': yes, 'a-4': yes })).toEqual({
      [accepted.id]: 'UNDER_REVIEW',
      [rejected.id]: 'UNDER_REVIEW',
    });
    expect(asked[0]?.toSorted()).toEqual(['a-1', 'a-4', 'b-2', 'b-5']);
    expect(await outcomes({ 'a-1': yes, 'b-2': yes, 'b-5': no })).toEqual({
      [accepted.id]: 'ACCEPTED',
      [rejected.id]: 'REJECTED',
    });
    await outcomes({});
    expect(asked).toHaveLength(2);
  });
});
