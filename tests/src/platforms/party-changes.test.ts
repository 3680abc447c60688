import { randomUUID } from 'node:crypto';
import type { CanonicalEntry, DeliveryReceipt, EntryOfKind } from '@onegrid/schema';
import { changeDeliveries, formerOf } from './change-deliveries';
import { readPeople, records } from './party/answers';
import { partySeed } from './party/seed';
import { tenant, visit } from './party/visit';
import { type PartyWorld, startPartyWorld } from './party/world';

const anHour = 3_600_000;

describe('a standing application on the party platform', () => {
  let world: PartyWorld;
  let change: ReturnType<typeof changeDeliveries>;

  beforeAll(async () => {
    world = await startPartyWorld();
    change = changeDeliveries('party', world.ask);
  });
  beforeEach(() => world.platform.faults.set({ slowReviewMs: anHour }));
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  const fields = { VISIT: 'partyAcceptVisit', WISH: 'partyAcceptWish', RESIDENCY_END: 'partyAcceptResidencyEnd' };
  const deliver = async (entry: CanonicalEntry): Promise<DeliveryReceipt> => {
    const field = fields[entry.kind as keyof typeof fields];
    const query = `mutation ($delivery: DeliveryInput!) { receipt: ${field}(delivery: $delivery) { deliveryId outcome externalId reason } }`;
    const { data } = await world.ask(query, { delivery: { id: randomUUID(), attempt: 1, entry } });
    return data?.receipt as DeliveryReceipt;
  };
  const reviews = async (id: string) => {
    const query = 'query ($ids: [ID!]!) { partyReviews(deliveryIds: $ids) { outcome reason } }';
    return (await world.ask(query, { ids: [id] })).data?.partyReviews;
  };
  const rows = async (sql: string, ...values: unknown[]) => (await world.platform.store.pool.query(sql, values)).rows;
  const actsOn = async (applyId: unknown) =>
    (await rows('SELECT act FROM apply_log WHERE apply_id = $1 ORDER BY log_id', applyId)).map(({ act }) => act);
  const { kind: _kind, content: _content, ...about } = visit();
  /** The same visit, its party member with another phone. */
  const withPhone = (phone: string): CanonicalEntry => {
    const { content, ...rest } = visit() as EntryOfKind<'VISIT'>;
    return {
      ...rest,
      content: {
        ...content,
        newTenants: [
          { ...tenant, politicalStatus: 'MASSES' },
          { ...tenant, phone },
        ],
      },
    };
  };
  const wish = (description: string): CanonicalEntry => ({
    ...about,
    kind: 'WISH',
    content: { wisherName: '赵奶奶', wisherPhone: null, title: '手机教学', description },
  });
  const end = (destination: string | null): CanonicalEntry => ({
    ...about,
    kind: 'RESIDENCY_END',
    content: {
      person: {
        id: 'P1',
        name: '党员',
        localIds: [{ platform: 'party', id: String(partySeed.members[0]?.member_id) }],
      },
      endedOn: '2019-07-01',
      reason: 'MOVED_OUT',
      destination,
      remark: '',
    },
  });

  it('is amended once and revoked once, whatever is lost, and shown no more', async () => {
    const receipt = await deliver(withPhone('13900000000'));
    const checkIns = await world.checkIns();
    await world.platform.faults.set({ dropReplies: 1 });
    const made = await change.untilMade(change.correct, withPhone('13900000001'), formerOf(receipt));
    expect(made.receipt).toMatchObject({
      outcome: 'UNDER_REVIEW',
      externalId: receipt.externalId,
      registrations: [{ path: 'newTenants.1', externalId: receipt.externalId }],
    });
    expect(await rows('SELECT mobile FROM check_in WHERE apply_id = $1', receipt.externalId)).toEqual([
      { mobile: '13900000001' },
    ]);
    await world.platform.faults.set({ dropReplies: 1 });
    const gone = await change.untilMade(change.withdraw, withPhone('13900000001'), formerOf(made.receipt));
    expect(gone.receipt).toMatchObject({ outcome: 'ACCEPTED' });
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await actsOn(receipt.externalId)).toEqual(['update', 'revoke']);
    expect(await world.checkIns()).toBe(checkIns);
    expect(records(await readPeople(world, [String(receipt.externalId)]))).toEqual([null]);
    // what was revoked holds up nobody's review
    expect(await reviews(receipt.deliveryId)).toMatchObject([{ outcome: 'UNDER_REVIEW' }]);
  });

  it('is left to a person once it is approved, unless it says the same', async () => {
    const receipt = await deliver(withPhone('13900000000'));
    await world.platform.faults.clear();
    expect(await reviews(receipt.deliveryId)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    const same = await change.correct(withPhone('13900000000'), formerOf(receipt));
    expect(same.receipt).toMatchObject({ externalId: receipt.externalId });
    expect(await reviews(same.id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    const byHand = { code: 'CHANGE_BY_HAND', message: expect.stringContaining('48101') };
    expect(await change.correct(withPhone('13900000002'), formerOf(same.receipt))).toMatchObject(byHand);
    expect(await change.withdraw(withPhone('13900000000'), formerOf(same.receipt))).toMatchObject(byHand);
    expect(await actsOn(receipt.externalId)).toEqual([]);
  });

  it('is amended when it was sent back, and approved then', async () => {
    const receipt = await deliver(end(null));
    await world.platform.faults.clear();
    expect(await reviews(receipt.deliveryId)).toMatchObject([{ outcome: 'REJECTED' }]);
    await world.platform.faults.set({ slowReviewMs: anHour });
    const made = await change.correct(end('安徽省合肥市'), formerOf(receipt));
    expect(made.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: receipt.externalId });
    await change.withdraw(end('安徽省合肥市'), formerOf(made.receipt));
    expect(await actsOn(receipt.externalId)).toEqual(['update', 'revoke']);
  });

  it('is, as a published wish, revoked and handed in anew until somebody has claimed it', async () => {
    const receipt = await deliver(wish('希望学会用手机挂号'));
    await world.platform.faults.clear();
    expect(await reviews(receipt.deliveryId)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    const published = (await rows('SELECT count(*)::int AS count FROM wish'))[0]?.count;
    const made = await change.correct(wish('希望学会用手机买菜'), formerOf(receipt));
    expect(made.receipt?.externalId).not.toBe(receipt.externalId);
    expect(await reviews(made.id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await rows('SELECT content FROM wish ORDER BY wish_id DESC LIMIT 1')).toEqual([
      { content: '希望学会用手机买菜' },
    ]);
    expect((await rows('SELECT count(*)::int AS count FROM wish'))[0]?.count).toBe(published);
    await rows(`UPDATE wish SET status = '已认领' WHERE content = '希望学会用手机买菜'`);
    expect(await change.withdraw(wish('希望学会用手机买菜'), formerOf(made.receipt))).toMatchObject({
      code: 'CHANGE_BY_HAND',
      message: expect.stringContaining('48102'),
    });
  });

  it.each([
    ['down', { down: true }],
    ['refusing', { refuses: true }],
    ['garbled', { garbage: true }],
  ])('is amended once after the platform was %s and its token ended', async (_name, fault) => {
    const receipt = await deliver(wish('希望有人陪读报'));
    const id = randomUUID();
    await world.platform.faults.set(fault);
    expect((await change.correct(wish('希望有人陪读书'), formerOf(receipt), id)).code).toMatch(/^PLATFORM_/);
    await world.platform.faults.set({ down: false, refuses: false, garbage: false });
    await world.platform.faults.expireSessions();
    await change.untilMade(change.correct, wish('希望有人陪读书'), formerOf(receipt), id);
    expect(await actsOn(receipt.externalId)).toEqual(['update']);
  });
});
