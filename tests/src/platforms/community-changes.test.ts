import type { CanonicalEntry, NewTenant } from '@onegrid/schema';
import { changeDeliveries, formerOf } from './change-deliveries';
import { type Conversation, converse } from './community/conversation';
import { about, hazardReport, newcomer, visit } from './community/entries';
import { type CommunityWorld, earlierId, laterId, registeredIdNumber, startCommunityWorld } from './community/world';

/** Somebody new for each test. */
const newcomers: readonly NewTenant[] = ['320102199203100014', '320102199203100022', '320102199203100030'].map(
  (idNumber, index) => ({ ...newcomer, name: `新租客${index}`, idNumber }),
);

describe('a standing record on the community platform', () => {
  let world: CommunityWorld;
  let talk: Conversation;
  let change: ReturnType<typeof changeDeliveries>;

  beforeAll(async () => {
    world = await startCommunityWorld();
    talk = converse(world);
    change = changeDeliveries('community', world.ask);
  });
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  const operations = async () =>
    (await world.rows('SELECT business_type, record_id FROM oper_log ORDER BY oper_id')).map(
      ({ business_type, record_id }) => `${business_type} ${record_id}`,
    );
  /** What 操作日志 has more when the work is done. */
  const operationsOf = async (work: () => Promise<unknown>) => {
    const before = await operations();
    await work();
    return (await operations()).slice(before.length);
  };
  const tenantIn = (content: { newTenants: readonly NewTenant[] }) => visit({ ...content, remark: '入户走访' });
  const row = async (table: string, id: string, key: string) =>
    (await world.rows(`SELECT * FROM ${table} WHERE ${key} = $1`, [id]))[0];

  it('is edited where it says something else now, and left alone where it does not', async () => {
    const tenant = newcomers[0] as NewTenant;
    const { receipt } = await talk.deliver(tenantIn({ newTenants: [tenant] }));
    const residentId = receipt?.registrations[0]?.externalId ?? '';
    const corrected = tenantIn({ newTenants: [{ ...tenant, name: '更正后', education: null, phone: '13900000010' }] });
    let made: Awaited<ReturnType<typeof change.correct>> | undefined;
    const log = await operationsOf(async () => {
      made = await change.correct(corrected, formerOf(receipt));
      await change.correct(corrected, formerOf(receipt), made.id);
    });
    expect(log).toEqual([`2 ${residentId}`]);
    expect(made?.receipt).toMatchObject({
      outcome: 'UNDER_REVIEW',
      externalId: receipt?.externalId,
      registrations: [{ path: 'newTenants.0', externalId: residentId }],
    });
    expect(await row('grid_resident', residentId, 'resident_id')).toMatchObject({
      resident_name: '更正后',
      phone: '13900000010',
      education: null,
    });
    expect(await talk.review(made?.id ?? '')).toMatchObject([{ outcome: 'ACCEPTED' }]);
  });

  it('is changed once, and taken back once, when every reply is lost', async () => {
    const tenant = newcomers[1] as NewTenant;
    const { receipt } = await talk.deliver(tenantIn({ newTenants: [tenant] }));
    const residentId = receipt?.registrations[0]?.externalId ?? '';
    const visitId = receipt?.externalId ?? '';
    const corrected = visit({ newTenants: [{ ...tenant, phone: '13900000011' }], remark: '入户走访两次' });
    await world.platform.faults.set({ dropReplies: 2 });
    let first: Awaited<ReturnType<typeof change.untilMade>> | undefined;
    const edits = await operationsOf(async () => {
      expect(await change.correct(corrected, formerOf(receipt), deliveryIdOf(1))).toMatchObject({
        code: 'PLATFORM_UNAVAILABLE',
      });
      expect(await change.correct(corrected, formerOf(receipt), deliveryIdOf(1))).toMatchObject({
        code: 'DELIVERY_IN_DOUBT',
      });
      first = await change.untilMade(change.correct, corrected, formerOf(receipt), deliveryIdOf(1));
    });
    expect(edits).toEqual([`2 ${residentId}`, `2 ${visitId}`]);
    await world.platform.faults.set({ dropReplies: 2 });
    const removals = await operationsOf(async () => {
      const { receipt: gone } = await change.untilMade(change.withdraw, corrected, formerOf(first?.receipt));
      expect(gone).toMatchObject({ outcome: 'ACCEPTED', externalId: visitId });
    });
    expect(removals).toEqual([`3 ${visitId}`, `3 ${residentId}`]);
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await row('grid_resident', residentId, 'resident_id')).toMatchObject({ del_flag: '2' });
  });

  it.each([
    [2, 'is down', { down: true }],
    [3, 'refuses', { refuses: true }],
    [4, 'talks garbage', { garbage: true }],
  ])('is changed later, once, when the platform (%s) %s', async (sequence, _name, fault) => {
    const { receipt } = await talk.deliver(hazardReport());
    const corrected = hazardReport({ description: `楼道堆放电动车：${Object.keys(fault)}` });
    const id = deliveryIdOf(sequence);
    const log = await operationsOf(async () => {
      await world.platform.faults.set(fault);
      expect((await change.correct(corrected, formerOf(receipt), id)).receipt).toBeUndefined();
      await world.platform.faults.clear();
      await change.untilMade(change.correct, corrected, formerOf(receipt), id);
    });
    expect(log).toEqual([`2 ${receipt?.externalId}`]);
  });

  it('is changed when the session has ended', async () => {
    const { receipt } = await talk.deliver(hazardReport());
    await world.platform.faults.expireSessions();
    const { receipt: gone } = await change.withdraw(hazardReport(), formerOf(receipt));
    expect(gone).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await row('grid_event', receipt?.externalId ?? '', 'event_id')).toMatchObject({ del_flag: '2' });
  });

  it('is amended and reviewed anew when the staff had sent it back', async () => {
    const returned = hazardReport({ description: '堆物' });
    const { receipt, id } = await talk.deliver(returned);
    expect(await talk.review(id)).toMatchObject([{ outcome: 'REJECTED' }]);
    const events = await talk.count('grid_event');
    const { receipt: amended, id: amendedId } = await change.correct(
      hazardReport({ description: '楼道堆物，堵塞通道' }),
      formerOf(receipt),
    );
    expect(amended).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: receipt?.externalId });
    expect(await talk.review(amendedId)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await talk.count('grid_event')).toBe(events);
  });

  it('follows a list of tenants: one less is taken back and the other found again, one more is made', async () => {
    const [first, second] = [newcomer, newcomers[2] as NewTenant];
    const { receipt } = await talk.deliver(tenantIn({ newTenants: [first, second] }));
    const [firstId = '', secondId] = receipt?.registrations.map(({ externalId }) => externalId) ?? [];
    const { receipt: one } = await change.correct(tenantIn({ newTenants: [second] }), formerOf(receipt));
    expect(one?.registrations).toEqual([{ path: 'newTenants.0', externalId: secondId }]);
    expect(await row('grid_resident', firstId, 'resident_id')).toMatchObject({ del_flag: '2' });
    const { receipt: two } = await change.correct(tenantIn({ newTenants: [first, second] }), formerOf(one));
    expect(two?.registrations).toEqual([
      { path: 'newTenants.0', externalId: expect.not.stringMatching(firstId) },
      { path: 'newTenants.1', externalId: secondId },
    ]);
  });

  it('is left to a person when it was there before and only moved: where it was before is not known', async () => {
    const mover = { ...newcomer, name: '住户3', idNumber: registeredIdNumber };
    const entry = tenantIn({ newTenants: [mover] });
    const { receipt } = await talk.deliver(entry);
    const before = await talk.count('oper_log');
    expect(await change.withdraw(entry, formerOf(receipt))).toMatchObject({
      code: 'CHANGE_BY_HAND',
      message: expect.stringContaining('变更前的居住地址'),
    });
    // the visit itself was taken back
    expect(await talk.count('oper_log')).toBe(before + 1);
    const stranger = { deliveryId: deliveryIdOf(99), externalId: '1' };
    expect((await change.correct(entry, stranger)).code).toBe('CHANGE_BY_HAND');
  });

  it('follows a registration without a visit, and a dispute whose resolution was a mistake', async () => {
    const resident = { ...newcomer, name: '登记人', idNumber: '320102199203100049' };
    const registration = (role: 'TENANT' | 'COHABITANT'): CanonicalEntry => ({
      ...about,
      id: 'e-resident',
      kind: 'RESIDENT',
      content: { resident, role, household: null, remark: '' },
    });
    const { receipt } = await talk.deliver(registration('TENANT'));
    const made = await change.correct(registration('COHABITANT'), formerOf(receipt));
    expect(made.receipt).toMatchObject({ outcome: 'ACCEPTED', externalId: receipt?.externalId });
    expect(await row('grid_resident', receipt?.externalId ?? '', 'resident_id')).toMatchObject({ resident_role: '2' });
    await change.withdraw(registration('COHABITANT'), formerOf(made.receipt));
    expect(await row('grid_resident', receipt?.externalId ?? '', 'resident_id')).toMatchObject({ del_flag: '2' });

    const resolution = {
      way: 'PEOPLES_MEDIATION',
      organisation: '兆园社区调委会',
      responsiblePerson: '陈调解',
      responsiblePhone: null,
      resolved: true,
      account: '已和解',
    } as const;
    const dispute = (resolved: boolean): CanonicalEntry => ({
      ...about,
      id: 'e-dispute',
      kind: 'DISPUTE',
      content: {
        name: '楼上漏水',
        disputeClass: '0201',
        scale: 'INDIVIDUAL',
        peopleInvolved: 2,
        description: '楼上卫生间漏水',
        organisationInvolved: null,
        mainParty: { name: '李四', idNumber: null, phone: null, address: null },
        resolveBy: '2019-08-31',
        resolution: resolved ? resolution : null,
      },
    });
    const { receipt: event } = await talk.deliver(dispute(true));
    await change.correct(dispute(false), formerOf(event));
    expect(await row('grid_event', event?.externalId ?? '', 'event_id')).toMatchObject({
      resolve_way: null,
      resolve_org: null,
      responsible_person: null,
      content: '楼上卫生间漏水；纠纷小类：用水排水通行通风采光纠纷',
    });
  });

  it('lives there again when the end of a residency is withdrawn, all registrations that ended together', async () => {
    const localIds = [earlierId, laterId].map((id) => ({ platform: 'community', id }));
    const end = (endedOn: string) =>
      ({
        ...about,
        id: 'e-end',
        kind: 'RESIDENCY_END',
        content: {
          person: { id: 'P1', name: '流动人', localIds },
          endedOn,
          reason: 'MOVED_OUT',
          destination: null,
          remark: '',
        },
      }) satisfies CanonicalEntry;
    const ended = async () =>
      (
        await world.rows('SELECT status, move_out_time::text AS out FROM grid_resident WHERE resident_id = ANY($1)', [
          [earlierId, laterId],
        ])
      ).map(({ status, out }) => `${status} ${out}`);
    const { receipt } = await talk.deliver(end('2019-07-31'));
    const { receipt: corrected } = await change.correct(end('2019-07-30'), formerOf(receipt));
    expect(await ended()).toEqual(Array(2).fill('1 2019-07-30 00:00:00'));
    await change.withdraw(end('2019-07-30'), formerOf(corrected));
    expect(await ended()).toEqual(Array(2).fill('0 null'));
  });
});

/** A delivery id that the test says again. */
function deliveryIdOf(sequence: number): string {
  return `00000000-0000-7000-8000-${String(sequence).padStart(12, '0')}`;
}
