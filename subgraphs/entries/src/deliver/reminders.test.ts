import type { GraphClient } from '@onegrid/kit';
import { claimLinks, claimReviews } from './claim-reminders';
import { link } from './link';
import { review } from './review';
import { openTestWork, type TestWork } from './test-work';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('reminders', () => {
  let world: TestWork;

  beforeEach(async () => {
    world = await openTestWork();
    await world.hold('entry', 'H1', ['alpha']);
    const at = new Date(world.clock.nowMs);
    await world.work.deliveries.update({ platform: 'alpha' }, { state: 'UNDER_REVIEW', nextAttemptAt: at });
  });
  afterEach(() => world.close());

  const first = async () => (await world.rows())[0];

  it('gives a look that somebody has claimed to nobody else, until its 45 s are over', async () => {
    expect(await claimReviews(world.work, 'beta')).toEqual([]);
    expect(await claimReviews(world.work, 'alpha')).toHaveLength(1);
    expect(await claimReviews(world.work, 'alpha')).toEqual([]);
    world.clock.nowMs += 45_000;
    expect(await claimReviews(world.work, 'alpha')).toHaveLength(1);
  });

  it.each([
    ['young: after a minute, as set', 0, minuteMs],
    ['an hour old: after a tenth of it', hourMs, 6 * minuteMs],
    ['days old: after ten minutes', 40 * hourMs, 10 * minuteMs],
  ])('looks again at what is undecided; %s', async (_what, ageMs, pauseMs) => {
    world.reviews.set('alpha', 'UNDER_REVIEW');
    world.clock.nowMs += ageMs;
    await review(world.work, await claimReviews(world.work, 'alpha'));
    expect((await first())?.nextAttemptAt).toEqual(new Date(world.clock.nowMs + pauseMs));
  });

  it('tells the directory until it knows, and then no more', async () => {
    let known = false;
    const told: unknown[] = [];
    const graph: GraphClient = {
      async execute({ variables }) {
        told.push(variables);
        return { data: { linked: known } };
      },
    };
    const work = { ...world.work, graph };
    await world.hold('entry', 'H1', ['directory']);
    const [{ entryId } = { entryId: '' }, toDirectory] = await world.rows();
    await work.deliveries.update({ platform: 'directory' }, { entryId });
    await work.deliveries.update(
      { platform: 'alpha' },
      { registrations: [{ path: 'resident', externalId: 'A-7' }], linkDueAt: new Date(world.clock.nowMs) },
    );
    expect(toDirectory?.state).toBe('QUEUED');

    await link(work, await claimLinks(work));
    expect(told).toEqual([{ entryId, path: 'resident', platform: 'alpha', localId: 'A-7' }]);
    expect((await first())?.linkDueAt).toEqual(new Date(world.clock.nowMs + minuteMs));
    expect(await claimLinks(work)).toEqual([]);
    known = true;
    world.clock.nowMs += minuteMs;
    await link(work, await claimLinks(work));
    expect((await first())?.linkDueAt).toBeNull();
  });
});
