import { randomUUID } from 'node:crypto';
import type { CanonicalEntry, DeliveryReceipt } from '@onegrid/schema';
import { changeDeliveries, formerOf } from './change-deliveries';
import { fireHazard, hazardReport, type SafetyWorld, startSafetyWorld, visit } from './safety-world';

const anHour = 3_600_000;

describe('a standing record on the work-safety platform', () => {
  let world: SafetyWorld;
  let change: ReturnType<typeof changeDeliveries>;

  beforeAll(async () => {
    world = await startSafetyWorld();
    change = changeDeliveries('safety', world.ask);
  });
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  async function deliver(entry: CanonicalEntry): Promise<DeliveryReceipt> {
    const id = randomUUID();
    const { data } = await world.deliver(entry, id);
    return { ...(data?.receipt as DeliveryReceipt), deliveryId: id };
  }
  const rows = async (sql: string, ...values: unknown[]) => (await world.platform.store.pool.query(sql, values)).rows;
  const log = () => rows('SELECT operation, record_id FROM operation_log ORDER BY log_id');
  /** What the platform's log has more when the work is done. */
  const logged = async (work: () => Promise<unknown>) => {
    const before = (await log()).length;
    await work();
    return (await log()).slice(before).map(({ operation, record_id }) => `${operation} ${record_id.slice(0, 2)}`);
  };
  const checkOf = async (hazardId: string | null | undefined) =>
    (await rows('SELECT c.* FROM check_record c JOIN hazard h USING (check_id) WHERE hazard_id = $1', hazardId))[0];
  const hazards = async (description: string) =>
    (await rows('SELECT audit_status FROM hazard WHERE hazard_desc = $1', description)).map(
      ({ audit_status }) => audit_status,
    );

  it('is edited while the office has not decided: the check and the hazard', async () => {
    await world.platform.faults.set({ slowReviewMs: anHour });
    const receipt = await deliver(hazardReport(fireHazard));
    const corrected = hazardReport({ ...fireHazard, description: '楼道堆放电动车', treatBy: '2020-02-01' });
    let made: Awaited<ReturnType<typeof change.correct>> | undefined;
    expect(
      await logged(async () => {
        made = await change.correct(corrected, formerOf(receipt));
      }),
    ).toEqual(['edit JC', 'edit YH']);
    expect(made?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: receipt.externalId });
    expect(await rows('SELECT hazard_desc, deadline FROM hazard WHERE hazard_id = $1', receipt.externalId)).toEqual([
      { hazard_desc: '楼道堆放电动车', deadline: '20200201235959' },
    ]);
    await world.platform.faults.clear();
    expect(await world.reviews(made?.id ?? '')).toMatchObject([{ outcome: 'ACCEPTED' }]);
  });

  it('is revoked and registered anew when the hazard is graded, and the check is edited', async () => {
    const receipt = await deliver(hazardReport(fireHazard));
    await world.reviews(receipt.deliveryId);
    const corrected = hazardReport({ ...fireHazard, description: '楼道堆放家具' });
    let made: Awaited<ReturnType<typeof change.correct>> | undefined;
    expect(
      await logged(async () => {
        made = await change.correct(corrected, formerOf(receipt));
      }),
    ).toEqual(['edit JC', 'revoke YH']);
    expect(made?.receipt?.externalId).not.toBe(receipt.externalId);
    expect(await hazards('楼道堆放家具')).toHaveLength(1);
    expect(await checkOf(made?.receipt?.externalId)).toMatchObject({ check_content: '隐患排查：楼道堆放家具' });
    expect(await rows('SELECT audit_status FROM hazard WHERE hazard_id = $1', receipt.externalId)).toEqual([
      { audit_status: '3' },
    ]);
  });

  it('is changed and taken back once when every reply is lost', async () => {
    const receipt = await deliver(hazardReport(fireHazard));
    await world.reviews(receipt.deliveryId);
    const before = await world.counted();
    const corrected = hazardReport({ ...fireHazard, description: '堵塞安全出口' });
    await world.platform.faults.set({ dropReplies: 3 });
    const corrections = await logged(async () => {
      const made = await change.untilMade(change.correct, corrected, formerOf(receipt));
      expect(made.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
      await world.platform.faults.set({ dropReplies: 2 });
      await change.untilMade(change.withdraw, corrected, formerOf(made.receipt));
    });
    expect(corrections).toEqual(['edit JC', 'revoke YH', 'revoke YH', 'revoke JC']);
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await hazards('堵塞安全出口')).toEqual(['3']);
    expect(await world.counted()).toEqual({ ...before, hazard: before.hazard + 1 });
  });

  it.each([
    ['is down', { down: true }],
    ['refuses', { refuses: true }],
    ['talks garbage', { garbage: true }],
  ])('is changed later, once, when the platform %s', async (_name, fault) => {
    const receipt = await deliver(visit(null));
    const id = randomUUID();
    const { kind: _kind, content: _content, ...about } = visit(null);
    const content = { method: 'PHONE', outcome: 'MET', remark: '', newTenants: [], hazard: null } as const;
    const corrected: CanonicalEntry = { ...about, kind: 'VISIT', content };
    expect(
      await logged(async () => {
        await world.platform.faults.set(fault);
        expect((await change.correct(corrected, formerOf(receipt), id)).receipt).toBeUndefined();
        await world.platform.faults.clear();
        await world.platform.faults.expireSessions();
        await change.untilMade(change.correct, corrected, formerOf(receipt), id);
      }),
    ).toEqual(['edit JC']);
  });

  it('loses its hazard when the entry reports none any more, and gets one when it reports one', async () => {
    const receipt = await deliver(visit(fireHazard));
    const { receipt: without } = await change.correct(visit(null), formerOf(receipt));
    expect(without?.externalId).toMatch(/^JC/);
    expect(await rows('SELECT audit_status FROM hazard WHERE hazard_id = $1', receipt.externalId)).toEqual([
      { audit_status: '3' },
    ]);
    const { receipt: again } = await change.correct(visit(fireHazard), formerOf(without));
    expect(again?.externalId).toMatch(/^YH/);
    expect((await checkOf(again?.externalId))?.check_id).toBe(without?.externalId);
  });

  it('is amended when the office had sent the hazard back', async () => {
    const receipt = await deliver(hazardReport({ ...fireHazard, description: '火' }));
    expect(await world.reviews(receipt.deliveryId)).toMatchObject([{ outcome: 'REJECTED' }]);
    const before = await world.counted();
    const made = await change.correct(hazardReport(fireHazard), formerOf(receipt));
    expect(made.receipt?.externalId).toBe(receipt.externalId);
    expect(await world.reviews(made.id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await world.counted()).toEqual(before);
  });

  it('is left to a person when the hazard is being treated already', async () => {
    const receipt = await deliver(hazardReport(fireHazard));
    await world.reviews(receipt.deliveryId);
    await rows("UPDATE hazard SET hazard_status = '05' WHERE hazard_id = $1", receipt.externalId);
    for (const make of [change.correct, change.withdraw])
      expect(await make(hazardReport({ ...fireHazard, description: '楼道杂物' }), formerOf(receipt))).toMatchObject({
        code: 'CHANGE_BY_HAND',
        message: '隐患已进入整改或已撤销，不能撤销',
      });
  });
});
