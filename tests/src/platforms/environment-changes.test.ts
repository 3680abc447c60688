import { randomUUID } from 'node:crypto';
import type { CanonicalEntry, DeliveryReceipt } from '@onegrid/schema';
import { changeDeliveries, formerOf } from './change-deliveries';
import { type EnvironmentWorld, pollutionEntry, startEnvironmentWorld } from './environment/world';

describe('a standing complaint at environment protection', () => {
  let world: EnvironmentWorld;
  let change: ReturnType<typeof changeDeliveries>;

  beforeAll(async () => {
    world = await startEnvironmentWorld();
    change = changeDeliveries('environment', world.ask);
  });
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  const corrected = pollutionEntry({ description: '楼下洗车店污水直排' });
  const deliver = async (entry: CanonicalEntry = pollutionEntry()): Promise<DeliveryReceipt> => {
    const { data } = await world.ask(
      'mutation ($delivery: DeliveryInput!) { receipt: environmentAcceptHazard(delivery: $delivery) { deliveryId outcome externalId reason } }',
      { delivery: { id: randomUUID(), attempt: 1, entry } },
    );
    return data?.receipt as DeliveryReceipt;
  };
  const rows = async (sql: string, ...values: unknown[]) => (await world.platform.store.pool.query(sql, values)).rows;
  const changesOf = async (complaintNo: unknown) =>
    (await rows('SELECT kind FROM complaint_changes WHERE complaint_no = $1 ORDER BY id', complaintNo)).map(
      ({ kind }) => kind,
    );
  const set = (complaintNo: unknown, state: string) =>
    rows('UPDATE complaints SET state = $2, decided_at = now() WHERE complaint_no = $1', complaintNo, state);
  const stateOf = async (complaintNo: unknown) =>
    (await rows('SELECT state FROM complaints WHERE complaint_no = $1', complaintNo))[0]?.state;

  it('is changed until it is decided, once, whatever is lost', async () => {
    const receipt = await deliver();
    const before = await world.countDelivered();
    await world.platform.faults.set({ dropReplies: 1 });
    const made = await change.untilMade(change.correct, corrected, formerOf(receipt));
    expect(made.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: receipt.externalId });
    await world.platform.faults.set({ dropReplies: 1 });
    const gone = await change.untilMade(change.withdraw, corrected, formerOf(made.receipt));
    expect(gone.receipt).toMatchObject({ outcome: 'ACCEPTED' });
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await changesOf(receipt.externalId)).toEqual(['CHANGED', 'WITHDRAWN']);
    expect(await world.countDelivered()).toBe(before);
  });

  it('is taken back and registered anew when it is accepted', async () => {
    const receipt = await deliver();
    await set(receipt.externalId, '20');
    await world.platform.faults.set({ dropReplies: 2 });
    const made = await change.untilMade(change.correct, corrected, formerOf(receipt));
    expect(made.receipt?.externalId).not.toBe(receipt.externalId);
    expect(await stateOf(receipt.externalId)).toBe('50');
    expect(await changesOf(receipt.externalId)).toEqual(['WITHDRAWN']);
    expect(
      await rows('SELECT state FROM complaints WHERE reference = $1', await referenceOf(made.receipt)),
    ).toHaveLength(1);
  });

  const referenceOf = async (receipt: DeliveryReceipt | undefined) =>
    (await rows('SELECT reference FROM complaints WHERE complaint_no = $1', receipt?.externalId))[0]?.reference;

  it('is registered anew when it was declined, and left to a person when it is closed', async () => {
    const declined = await deliver();
    await set(declined.externalId, '30');
    expect((await change.correct(corrected, formerOf(declined))).receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await changesOf(declined.externalId)).toEqual([]);
    const closed = await deliver();
    await set(closed.externalId, '40');
    for (const make of [change.correct, change.withdraw])
      expect(await make(corrected, formerOf(closed))).toMatchObject({
        code: 'CHANGE_BY_HAND',
        message: '投诉已办结、不予受理或已撤诉，不能撤诉',
      });
  });

  it.each([
    ['down', { down: true }],
    ['refusing', { refuses: true }],
    ['garbled', { garbage: true }],
  ])('is changed once after the platform was %s and its key ended', async (_name, fault) => {
    const receipt = await deliver();
    const id = randomUUID();
    await world.platform.faults.set(fault);
    expect((await change.correct(corrected, formerOf(receipt), id)).code).toMatch(/^PLATFORM_/);
    await world.platform.faults.clear();
    await world.platform.faults.expireSessions();
    await change.untilMade(change.correct, corrected, formerOf(receipt), id);
    expect(await changesOf(receipt.externalId)).toEqual(['CHANGED']);
  });
});
