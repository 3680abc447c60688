import { setTimeout as delay } from 'node:timers/promises';
import { type Lanes, startLanes } from './lanes';
import { startReminders } from './reminders';
import { openTestWork, type TestWork } from './test-work';

const hourMs = 3_600_000;
const stepMs = hourMs;
const steps = 72;
const subjects = ['H1', 'H2', 'H3'];
const platforms = ['alpha', 'beta'];

/** A platform is away from Monday 10:00 to Thursday 10:00; the clock is the test's, and everything that waits waits by it. */
describe('a platform that is down for 72 hours', () => {
  let world: TestWork;
  let lanes: Lanes;
  let reminders: Awaited<ReturnType<typeof startReminders>>;

  beforeEach(async () => {
    world = await openTestWork();
    world.work = { ...world.work, backoff: { firstMs: 1_000, longestMs: 60_000 } };
    lanes = startLanes(world.work, platforms, {});
    reminders = startReminders(world.work, platforms);
  });
  afterEach(async () => {
    await lanes.stop();
    await reminders.stop();
    await world.close();
  });

  const until = async (holds: () => Promise<boolean>) => {
    for (let waits = 0; !(await holds()); waits++) {
      if (waits > 1_000) expect(await world.rows()).toBe('as was waited for');
      await delay(10);
    }
  };
  const of = async (platform: string) => (await world.rows()).filter((row) => row.platform === platform);

  it('loses nothing and delays nobody else; its reviews are overdue meanwhile, and go on', async () => {
    world.answers.set('alpha', async () => 'UNDER_REVIEW');
    world.reviews.set('alpha', 'UNDER_REVIEW');
    await world.hold('before', 'H0', platforms);
    await until(async () => (await of('alpha'))[0]?.state === 'UNDER_REVIEW');

    world.answers.set('alpha', async () => ({ code: 'PLATFORM_UNAVAILABLE' }));
    world.reviews.set('alpha', null);
    world.attempts.length = 0;
    for (let step = 0; step < steps; step++) {
      const subject = subjects[step % subjects.length] ?? '';
      await world.hold(`${subject} ${String(step).padStart(3, '0')}`, subject, platforms);
      lanes.wake('beta');
      // beta gets it before the clock moves on: nobody waits for alpha
      await until(async () => (await of('beta')).every(({ state }) => state === 'ACCEPTED'));
      const probes = world.attempts.filter((attempt) => attempt.startsWith('alpha')).length;
      world.clock.nowMs += stepMs;
      await until(async () => world.attempts.filter((attempt) => attempt.startsWith('alpha')).length > probes);
    }

    const waiting = (await of('alpha')).slice(1);
    expect(waiting.map(({ state }) => state)).not.toContain('DEAD');
    expect(waiting).toHaveLength(steps);
    for (const { nextAttemptAt } of waiting)
      expect(nextAttemptAt?.getTime() ?? 0).toBeLessThanOrEqual(world.clock.nowMs + 60_000);
    // five failures open the breaker; from then on one probe goes out at each step, whatever waits
    expect(world.attempts.filter((attempt) => attempt.startsWith('alpha')).length).toBeLessThanOrEqual(steps + 5 + 1);
    await until(async () => (await of('alpha'))[0]?.state === 'OVERDUE');
    expect((await of('alpha'))[0]).toMatchObject({ reviewOwner: 'alpha office' });

    world.attempts.length = 0;
    world.answers.set('alpha', async () => 'ACCEPTED');
    world.reviews.set('alpha', 'ACCEPTED');
    await until(async () => {
      world.clock.nowMs += 60_000;
      return (await world.rows()).every(({ state }) => state === 'ACCEPTED');
    });
    for (const subject of subjects) {
      const taken = world.attempts.filter((attempt) => attempt.startsWith(`alpha ${subject}`));
      expect(taken).toHaveLength(steps / subjects.length);
      expect(taken).toEqual([...taken].sort());
    }
  }, 120_000);
});
