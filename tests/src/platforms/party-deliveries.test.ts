import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { testViewer } from '@onegrid/kit/testing';
import type { CanonicalEntry, DeliveryReceipt } from '@onegrid/schema';
import { readPeople, records, stateOf } from './party/answers';
import { gridWithoutBranch, partySeed, workerNo } from './party/seed';
import { tenant, visit } from './party/visit';
import { type PartyWorld, settleMs, startPartyWorld } from './party/world';

const acceptMutation =
  'mutation ($delivery: DeliveryInput!) { partyAcceptVisit(delivery: $delivery) { deliveryId outcome externalId reason registrations { path externalId } } }';
const reviewsQuery =
  'query ($ids: [ID!]!) { partyReviews(deliveryIds: $ids) { deliveryId outcome externalId reason registrations { path externalId } } }';

describe('a visit that is handed to the party platform', () => {
  let world: PartyWorld;

  beforeAll(async () => {
    world = await startPartyWorld();
  });

  beforeEach(() => world.platform.store.pool.query('TRUNCATE check_in'));

  afterEach(() => world.platform.faults.clear());

  afterAll(() => world.close());

  it('checks the new member in once, and follows the check-in until the branch secretary has approved it', async () => {
    await world.platform.faults.set({ slowReviewMs: 60_000 });
    const id = randomUUID();
    const receipt = await deliver(id, visit({ remark: '租客为党员' }));
    expect(receipt).toEqual({
      deliveryId: id,
      outcome: 'UNDER_REVIEW',
      externalId: expect.stringMatching(/^BD320105\d{8}$/),
      reason: null,
      registrations: [{ path: 'newTenants.1', externalId: receipt.externalId }],
    });
    expect(await deliver(id, visit())).toEqual(receipt);
    expect(await reviews(id)).toEqual([receipt]);
    expect(records(await readPeople(world, [String(receipt.externalId)]))).toEqual([
      expect.objectContaining({
        id: receipt.externalId,
        state: 'UNDER_REVIEW',
        membership: 'PARTY_MEMBER',
        points: null,
      }),
    ]);
    await world.platform.faults.clear();
    expect(await reviews(id)).toEqual([{ ...receipt, outcome: 'ACCEPTED' }]);
    expect(records(await readPeople(world, [String(receipt.externalId)]))).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^DY/),
        state: 'REGISTERED',
        branch: '兆园第一网格党支部',
      }),
    ]);
    expect(await world.checkIns()).toBe(1);
  });

  it('hands in a wish, under the first character of the name, and has it published or sent back', async () => {
    const { kind: _kind, content: _content, ...about } = visit();
    const wish = (description: string): CanonicalEntry => ({
      ...about,
      kind: 'WISH',
      content: { wisherName: '赵奶奶', wisherPhone: null, title: '手机教学', description },
    });
    const query =
      'mutation ($delivery: DeliveryInput!) { receipt: partyAcceptWish(delivery: $delivery) { outcome externalId } }';
    const [good, bad] = [randomUUID(), randomUUID()];
    const { data } = await world.ask(query, { delivery: { id: good, attempt: 1, entry: wish('希望学会用手机挂号') } });
    expect(data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: expect.stringMatching(/^XS320105/) });
    await world.ask(query, { delivery: { id: bad, attempt: 1, entry: wish('想借钱交房租') } });
    expect(await reviews(good)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await reviews(bad)).toMatchObject([{ outcome: 'REJECTED', reason: '微心愿不受理现金资助' }]);
    const { rows } = await world.platform.store.pool.query(
      'SELECT wisher, status FROM wish ORDER BY wish_id DESC LIMIT 1',
    );
    expect(rows).toEqual([{ wisher: '赵**', status: '待认领' }]);
  });

  it('transfers a member out who has left, and sends back who has gone nobody knows where', async () => {
    const { kind: _kind, content: _content, ...about } = visit();
    const [known] = partySeed.members;
    const memberId = String(known?.member_id);
    const end = (destination: string | null): CanonicalEntry => ({
      ...about,
      kind: 'RESIDENCY_END',
      content: {
        person: { id: 'P1', name: '党员', localIds: [{ platform: 'party', id: memberId }] },
        endedOn: '2019-07-01',
        reason: 'MOVED_OUT',
        destination,
        remark: '',
      },
    });
    const query =
      'mutation ($delivery: DeliveryInput!) { receipt: partyAcceptResidencyEnd(delivery: $delivery) { outcome externalId reason } }';
    const hand = async (id: string, entry: CanonicalEntry) =>
      (await world.ask(query, { delivery: { id, attempt: 1, entry } })).data?.receipt;
    const [nowhere, moved] = [randomUUID(), randomUUID()];
    await hand(nowhere, end(null));
    expect(await reviews(nowhere)).toMatchObject([{ outcome: 'REJECTED', reason: '未注明转入地，退回补充' }]);
    expect(await hand(moved, end('合肥市'))).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await reviews(moved)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await hand(randomUUID(), end('合肥市'))).toMatchObject({
      outcome: 'REJECTED',
      reason: '该人员不是本区在册党员',
    });
    await world.platform.store.insertRows('party_member', known ? [known] : []);
  });

  it('checks in a member who is registered without a visit', async () => {
    const { kind: _kind, content: _content, ...about } = visit();
    const content = { resident: tenant, role: 'TENANT', household: null, remark: '' } as const;
    const entry: CanonicalEntry = { ...about, kind: 'RESIDENT', content };
    const query = acceptMutation.replace('partyAcceptVisit', 'receipt: partyAcceptResident');
    const { data } = await world.ask(query, { delivery: { id: randomUUID(), attempt: 1, entry } });
    expect(data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', registrations: [{ path: 'resident' }] });
  });

  it('writes what the platform wants to know', async () => {
    await deliver(randomUUID(), visit({ remark: '租客为党员', grid: gridWithoutBranch }));
    const { rows } = await world.platform.store.pool.query('SELECT * FROM check_in');
    expect(rows).toEqual([
      expect.objectContaining({
        apply_type: '1',
        member_name: '周新来',
        id_tail: '002X',
        member_type: '1',
        work_unit: '建邺某公司',
        come_date: '2019年07月01日',
        org_id: 'DW320105000001',
        remark: expect.stringMatching(/^OG-[\dA-F]{16} 租客为党员$/),
        apply_openid: 'oPBP5wWorkerOne0000000000000',
      }),
    ]);
  });

  it('is told why the branch secretary sends a check-in back', async () => {
    const id = randomUUID();
    const { externalId } = await deliver(id, visit({ remark: '身份待核实' }));
    expect(await reviews(id)).toEqual([
      expect.objectContaining({ outcome: 'REJECTED', reason: '情况待核实，请核实后重新报到' }),
    ]);
    expect(records(await readPeople(world, [String(externalId)]))).toEqual([
      expect.objectContaining({ state: 'RETURNED', returnedBecause: '情况待核实，请核实后重新报到' }),
    ]);
  });

  it.each([
    ['a worker who is not bound', visit({ enteredBy: 'JY9999' }), '工号 JY9999 未绑定公众号 (46004)'],
    ['a community without party organisation', visit({ grid: '320105009009001' }), '该网格及所属社区均未建立党组织'],
  ])('is refused for %s', async (_words, entry, reason) => {
    expect(await deliver(randomUUID(), entry)).toMatchObject({ outcome: 'REJECTED', externalId: null, reason });
    expect(await world.checkIns()).toBe(0);
  });

  it('makes one record when the reply is lost after the platform has committed', async () => {
    const id = randomUUID();
    await world.platform.faults.set({ dropReplies: 1 });
    expect(await failureOf(id)).toBe('PLATFORM_UNAVAILABLE');
    expect(await failureOf(id)).toBe('DELIVERY_IN_DOUBT');
    await delay(settleMs);
    expect(await deliver(id, visit())).toMatchObject({ externalId: expect.stringMatching(/^BD/) });
    expect(await world.checkIns()).toBe(1);
  });

  it('makes one record when the session expires under it', async () => {
    expect(stateOf(await readPeople(world, ['DY32010500000007']))).toBe('LIVE');
    await world.platform.faults.expireSessions();
    expect(await deliver(randomUUID(), visit())).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.checkIns()).toBe(1);
  });

  it.each([
    ['down', { down: true }, 'PLATFORM_UNAVAILABLE'],
    ['refusing', { refuses: true }, 'PLATFORM_UNAVAILABLE'],
    ['garbled', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
  ])('delivers at once after the platform was %s, since nothing had been sent', async (_words, fault, code) => {
    const id = randomUUID();
    await world.platform.faults.set(fault);
    expect(await failureOf(id)).toBe(code);
    await world.platform.faults.clear();
    expect(await deliver(id, visit())).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await world.checkIns()).toBe(1);
  });

  it('is for deliverers only', async () => {
    const viewer = testViewer({ subject: workerNo, scopes: [] });
    const delivery = { id: randomUUID(), attempt: 1, entry: visit() };
    const answer = await world.ask(acceptMutation, { delivery }, viewer);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  async function accept(id: string, entry: CanonicalEntry) {
    return world.ask(acceptMutation, { delivery: { id, attempt: 1, entry } });
  }

  async function deliver(id: string, entry: CanonicalEntry): Promise<DeliveryReceipt> {
    const { data, errors } = await accept(id, entry);
    expect(errors).toBeUndefined();
    return structuredClone(data?.partyAcceptVisit) as DeliveryReceipt;
  }

  async function failureOf(id: string): Promise<unknown> {
    return (await accept(id, visit())).errors?.[0]?.extensions?.code;
  }

  async function reviews(id: string): Promise<unknown> {
    return (await world.ask(reviewsQuery, { ids: [id] })).data?.partyReviews;
  }
});
