import { setTimeout as delay } from 'node:timers/promises';
import { silentLog } from '@onegrid/kit/testing';
import { type Lanes, startLanes } from './lanes';
import type { PlatformPaces } from './platform-pace';
import { openTestWork, type TestWork } from './test-work';
import { joinWork } from './working-process';

const hourMs = 3_600_000;
const down = async () => ({ code: 'PLATFORM_UNAVAILABLE' });
const never = () => new Promise<never>(() => undefined);
const until = async (holds: () => boolean) => {
  for (let waits = 0; !holds(); waits++) {
    if (waits > 1_000) expect('a wait of 10 s').toBe('enough');
    await delay(10);
  }
};

describe('lanes', () => {
  let world: TestWork;
  let lanes: Lanes | undefined;

  const open = async (paces: PlatformPaces = {}) => {
    world = await openTestWork(paces);
  };
  const start = (paces: PlatformPaces = {}) => {
    lanes = startLanes(world.work, ['alpha', 'beta'], paces);
  };

  afterEach(async () => {
    await lanes?.stop();
    lanes = undefined;
    await world.close();
  });

  it('keeps the order within a subject and a platform, and delays nobody else', async () => {
    await open();
    await world.hold('first', 'H1', ['alpha', 'beta']);
    await world.hold('second', 'H1', ['alpha', 'beta']);
    await world.hold('other', 'H2', ['alpha']);
    world.answers.set('alpha', async ({ entry }) =>
      entry.subject.name === 'first' ? { code: 'DELIVERY_IN_DOUBT' } : 'ACCEPTED',
    );
    start();
    await world.settled(['FAILED_RETRY', 'ACCEPTED', 'QUEUED', 'ACCEPTED', 'ACCEPTED']);
    expect(world.attempts).not.toContain('alpha second');
    expect(world.attempts.filter((attempt) => attempt.startsWith('beta'))).toEqual(['beta first', 'beta second']);
    world.answers.clear();
    world.clock.nowMs += 1_000;
    await world.settled(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(world.attempts.lastIndexOf('alpha first')).toBeLessThan(world.attempts.indexOf('alpha second'));
  });

  it('sends the later entry when the earlier one is dead', async () => {
    await open();
    await world.hold('first', 'H1', ['alpha']);
    await world.hold('second', 'H1', ['alpha']);
    world.answers.set('alpha', async ({ entry }) =>
      entry.subject.name === 'first' ? { code: 'BAD_INPUT' } : 'ACCEPTED',
    );
    start();
    await world.settled(['DEAD', 'ACCEPTED']);
    expect((await world.rows())[0]).toMatchObject({ errorCode: 'BAD_INPUT', nextAttemptAt: null, attempts: 1 });
  });

  it('fills every place again as soon as it is free: a slow delivery holds one place only', async () => {
    await open();
    const letGo: (() => void)[] = [];
    world.answers.set('alpha', async ({ entry }) => {
      if (entry.subject.name === 'slow') await new Promise<void>((resolve) => letGo.push(resolve));
      return 'ACCEPTED';
    });
    await world.hold('slow', 'H0', ['alpha']);
    for (let house = 1; house <= 5; house++) await world.hold(`quick ${house}`, `H${house}`, ['alpha']);
    start({ alpha: { concurrencyLimit: 2 } });
    await world.settled(['SENDING', ...Array(5).fill('ACCEPTED')]);
    letGo.forEach((go) => void go());
    await world.settled(Array(6).fill('ACCEPTED'));
  });

  it('sends probes only while a platform is down, whatever waits for it', async () => {
    await open();
    world.answers.set('alpha', down);
    for (let house = 1; house <= 30; house++) await world.hold(`entry ${house}`, `H${house}`, ['alpha']);
    start({ alpha: { concurrencyLimit: 3, probeAfterFailures: 3, probeEveryMs: 1_000 } });
    await until(() => world.attempts.length >= 3);
    await delay(100);
    const begun = world.attempts.length;
    expect(begun).toBeLessThan(3 + 3);
    await delay(100);
    expect(world.attempts).toHaveLength(begun);
    world.clock.nowMs += 1_000;
    await until(() => world.attempts.length === begun + 1);
    await delay(100);
    expect(world.attempts).toHaveLength(begun + 1);
    world.answers.clear();
    world.clock.nowMs += 1_000;
    await world.settled(Array(30).fill('ACCEPTED'));
  });

  it('begins no more attempts within a second than allowed', async () => {
    await open();
    for (let house = 1; house <= 5; house++) await world.hold(`entry ${house}`, `H${house}`, ['alpha']);
    start({ alpha: { attemptsPerSecond: 2 } });
    await world.settled(['ACCEPTED', 'ACCEPTED', 'QUEUED', 'QUEUED', 'QUEUED']);
    world.clock.nowMs += 1_000;
    await world.settled(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'QUEUED']);
  });

  it('makes no attempt during maintenance and says when the next one is', async () => {
    await open();
    world.clock.nowMs = Date.parse('2026-11-16T22:30:00+08:00');
    await world.hold('entry', 'H1', ['alpha', 'beta']);
    start({ alpha: { maintenance: [{ from: '22:00', to: '24:00' }] } });
    await world.settled(['QUEUED', 'ACCEPTED']);
    while ((await world.rows())[0]?.nextAttemptAt === null) await delay(10);
    expect((await world.rows())[0]?.nextAttemptAt).toEqual(new Date('2026-11-17T00:00:00+08:00'));
    expect(world.attempts).toEqual(['beta entry']);
    world.clock.nowMs = Date.parse('2026-11-17T00:00:00+08:00');
    await world.settled(['ACCEPTED', 'ACCEPTED']);
  });

  it('gives up what still fails after the age limit, with its error', async () => {
    await open();
    world.answers.set('alpha', down);
    await world.hold('entry', 'H1', ['alpha']);
    world.clock.nowMs += 31 * 24 * hourMs;
    start();
    await world.settled(['DEAD']);
    expect((await world.rows())[0]).toMatchObject({ errorCode: 'PLATFORM_UNAVAILABLE' });
  });

  it('takes up at once what a dead process was at work on, and leaves alone what a living one is', async () => {
    await open();
    const dead = await joinWork(world.work.dataSource, silentLog);
    const living = await joinWork(world.work.dataSource, silentLog);
    const claim = (subjectId: string, claimedBy: number) =>
      world.work.deliveries.update({ subjectKey: `House:${subjectId}` }, { state: 'SENDING', claimedBy });
    await world.hold('left behind', 'H1', ['alpha']);
    await world.hold('under way', 'H2', ['alpha']);
    await claim('H1', dead.number);
    await claim('H2', living.number);
    await dead.close();
    start();
    await world.settled(['ACCEPTED', 'SENDING']);
    await living.close();
  });

  it('takes up again what it has claimed itself and is not at work on, when the database was away meanwhile', async () => {
    await open();
    const { number } = world.work.process;
    await world.hold('outcome not written', 'H1', ['alpha']);
    await world.work.deliveries.update({ subjectKey: 'House:H1' }, { state: 'SENDING', claimedBy: number });
    await world.hold('under way', 'H2', ['alpha']);
    const letGo: (() => void)[] = [];
    world.answers.set('alpha', async () => {
      await new Promise<void>((resolve) => letGo.push(resolve));
      return 'ACCEPTED';
    });
    start();
    await until(() => letGo.length === 1);
    world.clock.nowMs += 11_000;
    expect(await world.work.process.recover(world.clock.nowMs)).toEqual(['alpha']);
    await until(() => letGo.length === 2);
    letGo.forEach((go) => void go());
    await world.settled(['ACCEPTED', 'ACCEPTED']);
    expect(world.attempts).toEqual(['alpha under way', 'alpha outcome not written']);
  });

  it('begins nothing more once it is told to stop', async () => {
    await open();
    world.answers.set('beta', never);
    start();
    await lanes?.stop();
    await world.hold('entry', 'H1', ['alpha']);
    lanes?.wake('alpha');
    await delay(100);
    expect(world.attempts).toEqual([]);
  });
});
