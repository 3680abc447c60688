import type { DeliveryReceipt } from '@onegrid/schema';
import { applyReceipt } from './apply-receipt';
import type { DeliveryWork } from './delivery-work';
import { review } from './review';
import { openTestWork, type TestWork } from './test-work';

describe('review', () => {
  let world: TestWork;

  beforeEach(async () => {
    world = await openTestWork();
  });
  afterEach(() => world.close());

  const receipt = (deliveryId: string, outcome: DeliveryReceipt['outcome']): DeliveryReceipt => ({
    deliveryId,
    outcome,
    externalId: 'E1',
    reason: null,
    registrations: [],
  });
  const answering = (outcome: DeliveryReceipt['outcome']): DeliveryWork => ({
    ...world.work,
    graph: {
      execute: async ({ variables = {} }) => ({
        data: { receipts: (variables.deliveryIds as string[]).map((id) => receipt(id, outcome)) },
      }),
    },
  });

  it('is overdue after the review clock, points at the reviewing department, and is still followed', async () => {
    await world.hold('entry', 'H1', ['alpha']);
    const [delivery] = await world.rows();
    if (!delivery) return expect(delivery).toBeDefined();
    await world.work.deliveries.update(delivery.id, { state: 'SENDING' });
    await applyReceipt(world.work, delivery, receipt(delivery.id, 'UNDER_REVIEW'));
    const due = new Date('2026-11-19T10:00:00+08:00');
    expect(await world.rows()).toMatchObject([
      { state: 'UNDER_REVIEW', reviewDueAt: due, reviewOwner: 'alpha office' },
    ]);

    await review(answering('UNDER_REVIEW'), await world.rows());
    expect(await world.rows()).toMatchObject([{ state: 'UNDER_REVIEW', overdueSince: null }]);
    world.clock.nowMs = due.getTime();
    await review(answering('UNDER_REVIEW'), await world.rows());
    expect(await world.rows()).toMatchObject([{ state: 'OVERDUE', overdueSince: due }]);
    await review(answering('ACCEPTED'), await world.rows());
    expect(await world.rows()).toMatchObject([{ state: 'ACCEPTED', overdueSince: due }]);
  });
});
