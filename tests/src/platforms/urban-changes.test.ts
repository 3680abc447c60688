import { randomUUID } from 'node:crypto';
import type { CanonicalEntry, DeliveryReceipt } from '@onegrid/schema';
import { changeDeliveries, formerOf } from './change-deliveries';
import { hazardEntry, startUrbanWorld, type UrbanWorld } from './urban/world';

const anHour = 3_600_000;

describe('a standing case of urban management', () => {
  let world: UrbanWorld;
  let change: ReturnType<typeof changeDeliveries>;

  beforeAll(async () => {
    world = await startUrbanWorld({ reviewAfterMs: anHour });
    change = changeDeliveries('urban', world.ask);
  });
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  const corrected = hazardEntry({ description: '楼道口停放电动车，堵塞消防通道' });
  const deliver = async (entry: CanonicalEntry = hazardEntry()): Promise<DeliveryReceipt> => {
    const { data } = await world.ask(
      'mutation ($delivery: DeliveryInput!) { receipt: urbanAcceptHazard(delivery: $delivery) { deliveryId outcome externalId reason } }',
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    return data?.receipt as DeliveryReceipt;
  };
  const rows = async (sql: string, ...values: unknown[]) => (await world.platform.store.pool.query(sql, values)).rows;
  const stateOf = async (recId: unknown) =>
    (await rows('SELECT act_property_name, void_reason FROM case_info WHERE rec_id = $1', recId))[0];
  const steps = async () => (await rows('SELECT rec_id, trans_info FROM case_trans')).length;
  /** The acceptance seat files a case. */
  const file = (recId: unknown) =>
    rows(`UPDATE case_info SET act_property_id = 2, act_property_name = '立案' WHERE rec_id = $1`, recId);

  it('is taken back and reported anew until it is filed, and left alone when it says the same', async () => {
    const receipt = await deliver();
    const [before, stepsBefore] = [await world.countDelivered(), await steps()];
    const same = await change.correct(hazardEntry(), formerOf(receipt));
    expect(same.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: receipt.externalId });
    expect(await world.countDelivered()).toBe(before);
    const made = await change.correct(corrected, formerOf(same.receipt));
    expect(made.receipt).toMatchObject({
      outcome: 'UNDER_REVIEW',
      externalId: expect.not.stringMatching(`^${receipt.externalId}$`),
    });
    expect(await change.correct(corrected, formerOf(same.receipt), made.id)).toEqual(made);
    expect(await stateOf(receipt.externalId)).toMatchObject({
      act_property_name: '作废',
      void_reason: expect.stringMatching(/^上报人撤回 OG-/),
    });
    expect(await stateOf(made.receipt?.externalId)).toMatchObject({ act_property_name: '上报' });
    expect(await world.countDelivered()).toBe(before + 1);
    expect(await steps()).toBe(stepsBefore + 1);
  });

  it('is changed once, and taken back once, when every reply is lost', async () => {
    const receipt = await deliver();
    const [before, stepsBefore] = [await world.countDelivered(), await steps()];
    await world.platform.faults.set({ dropReplies: 2 });
    const made = await change.untilMade(change.correct, corrected, formerOf(receipt));
    await world.platform.faults.set({ dropReplies: 1 });
    const gone = await change.untilMade(change.withdraw, corrected, formerOf(made.receipt));
    expect(gone.receipt).toMatchObject({ outcome: 'ACCEPTED' });
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await world.countDelivered()).toBe(before + 1);
    expect(await steps()).toBe(stepsBefore + 2);
    expect(await stateOf(made.receipt?.externalId)).toMatchObject({ act_property_name: '作废' });
  });

  it.each([
    ['down', { down: true }],
    ['refusing', { refuses: true }],
    ['garbled', { garbage: true }],
  ])('is taken back once after the platform was %s and its session ended', async (_name, fault) => {
    const receipt = await deliver();
    const stepsBefore = await steps();
    const id = randomUUID();
    await world.platform.faults.set(fault);
    expect((await change.withdraw(hazardEntry(), formerOf(receipt), id)).code).toMatch(/^PLATFORM_/);
    await world.platform.faults.clear();
    await world.platform.faults.expireSessions();
    await change.untilMade(change.withdraw, hazardEntry(), formerOf(receipt), id);
    expect(await steps()).toBe(stepsBefore + 1);
  });

  it('is left to a person when it is filed, unless it says the same', async () => {
    const receipt = await deliver();
    await file(receipt.externalId);
    expect((await change.correct(hazardEntry(), formerOf(receipt))).receipt).toMatchObject({
      externalId: receipt.externalId,
    });
    const byHand = { code: 'CHANGE_BY_HAND', message: '案卷不存在、已立案或已作废，不能撤回' };
    expect(await change.correct(corrected, formerOf(receipt))).toMatchObject(byHand);
    expect(await change.withdraw(hazardEntry(), formerOf(receipt))).toMatchObject(byHand);
  });

  it('is reported anew when the seat had voided it', async () => {
    const receipt = await deliver(hazardEntry({ description: '乱堆' }));
    await rows(
      `UPDATE case_info SET act_property_id = 7, act_property_name = '作废' WHERE rec_id = $1`,
      receipt.externalId,
    );
    const stepsBefore = await steps();
    const made = await change.correct(corrected, formerOf(receipt));
    expect(made.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await steps()).toBe(stepsBefore);
  });
});
