import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { DeliveryState } from '../store/delivery-state';
import { startLanes } from './lanes';
import { redeliver, withdraw } from './supersede';
import { openTestWork, type TestWork } from './test-work';

const platforms = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const field = (platform: string) => `${platform}AcceptVisit`;
const acceptance = (platform: string) => ({
  platform,
  field: field(platform),
  entry: 'VISIT',
  when: null,
  needs: [],
  review: null,
  // gamma has no way to change what it has taken
  correct: platform === 'gamma' ? null : `${platform}CorrectVisit`,
  withdraw: platform === 'gamma' ? null : `${platform}Withdraw`,
});

const nextTurn = () => delay(10);

describe('corrected and withdrawn entries', () => {
  let world: TestWork;
  let entryId: string;

  const state = (platform: string, changes: { state: DeliveryState; attempts?: number; errorCode?: string }) =>
    world.work.deliveries.update({ entryId, platform }, changes);

  beforeEach(async () => {
    world = await openTestWork();
    entryId = await world.hold('entry', 'H1', platforms);
    await state('alpha', { state: 'REJECTED', attempts: 1 });
    await state('beta', { state: 'ACCEPTED', attempts: 1 });
    await state('gamma', { state: 'FAILED_RETRY', attempts: 3, errorCode: 'DELIVERY_IN_DOUBT' });
    await state('delta', { state: 'DEAD', attempts: 1, errorCode: 'BAD_INPUT' });
  });
  afterEach(() => world.close());

  const changes = (rows: readonly { platform: string; acceptField: string; change: string | null; state: string }[]) =>
    rows.map(({ platform, acceptField, change, state: now_ }) => [platform, acceptField, change, now_].join(' '));

  async function correct(of: string, acceptances: ReturnType<typeof acceptance>[]) {
    const { dataSource, entries, now } = world.work;
    const { canonical } = await entries.findOneByOrFail({ id: of });
    const corrected = { ...canonical, id: uuidv7() };
    await entries.insert({
      ...(await entries.findOneByOrFail({ id: of })),
      id: corrected.id,
      idempotencyKey: corrected.id,
      corrects: of,
      canonical: corrected,
    } as never);
    const all = [...platforms, 'zeta'].map(acceptance);
    const added = await dataSource.transaction((manager) =>
      redeliver(manager, { entryId: of, corrected, acceptances, all, at: new Date(now()) }),
    );
    return { id: corrected.id, added };
  }

  it('go anew where no record stands, and change it where one does: by the platform or by hand', async () => {
    const before = new Map((await world.rows()).map(({ platform, id }) => [platform, id]));
    const { added } = await correct(entryId, [...platforms, 'zeta'].map(acceptance));
    expect(changes(added)).toEqual([
      'alpha alphaAcceptVisit  QUEUED',
      'delta deltaAcceptVisit  QUEUED',
      'epsilon epsilonAcceptVisit  QUEUED',
      'zeta zetaAcceptVisit  QUEUED',
      'beta betaCorrectVisit CORRECT QUEUED',
      'gamma gammaAcceptVisit CORRECT MANUAL',
    ]);
    expect(added.map(({ supersedes }) => supersedes)).toEqual(
      ['alpha', 'delta', 'epsilon', 'zeta', 'beta', 'gamma'].map((platform) => before.get(platform) ?? null),
    );
    const states = (await world.rows()).slice(0, 5).map(({ platform, state: now_ }) => `${platform} ${now_}`);
    expect(states).toEqual([
      'alpha SUPERSEDED',
      'beta ACCEPTED',
      'gamma FAILED_RETRY',
      'delta SUPERSEDED',
      'epsilon SUPERSEDED',
    ]);
  });

  it('are taken back where the platform does not want the corrected entry any more', async () => {
    const { added } = await correct(entryId, []);
    expect(changes(added)).toEqual(['beta betaWithdraw WITHDRAW QUEUED', 'gamma gammaAcceptVisit WITHDRAW MANUAL']);
  });

  it('keep one record when they are corrected again before the platform was told', async () => {
    const first = await correct(entryId, [acceptance('beta')]);
    const second = await correct(first.id, [acceptance('beta')]);
    expect(changes(second.added)).toEqual(['beta betaCorrectVisit CORRECT QUEUED']);
    expect(second.added[0]?.supersedes).toBe(first.added[0]?.id);
    const rows = await world.rows();
    expect(rows.find(({ id }) => id === first.added[0]?.id)?.state).toBe('SUPERSEDED');
    expect(rows.filter(({ platform, change }) => platform === 'gamma' && change === 'WITHDRAW')).toHaveLength(1);
  });

  it('tell the platform which record it is about, and end the delivery that made it', async () => {
    await world.work.deliveries.update({ entryId, platform: 'beta' }, { externalId: 'B-7' });
    await correct(entryId, [acceptance('beta')]);
    const told: unknown[] = [];
    world.answers.set('beta', async ({ former }) => {
      told.push(former?.externalId);
      return 'ACCEPTED';
    });
    const lanes = startLanes(world.work, ['beta'], {});
    try {
      const beta = async () => (await world.rows()).filter(({ platform }) => platform === 'beta');
      while ((await beta()).some(({ state: now_ }) => now_ === 'QUEUED' || now_ === 'SENDING')) await nextTurn();
      expect((await beta()).map(({ state: now_ }) => now_)).toEqual(['SUPERSEDED', 'ACCEPTED']);
      expect(told).toEqual(['B-7']);
    } finally {
      await lanes.stop();
    }
  });

  it('are left to a person when nobody knows under which id the platform keeps the record', async () => {
    await correct(entryId, [acceptance('beta')]);
    const lanes = startLanes(world.work, ['beta'], {});
    try {
      const last = async () => (await world.rows()).findLast(({ platform }) => platform === 'beta')?.state;
      while ((await last()) !== 'MANUAL') await nextTurn();
    } finally {
      await lanes.stop();
    }
  });

  it('are left to a person, with the reason, when the platform makes no such change over its interface', async () => {
    await world.work.deliveries.update({ entryId, platform: 'beta' }, { externalId: 'B-7' });
    await correct(entryId, [acceptance('beta')]);
    world.answers.set('beta', async () => ({ code: 'CHANGE_BY_HAND' }));
    const lanes = startLanes(world.work, ['beta'], {});
    try {
      const last = async () => (await world.rows()).findLast(({ platform }) => platform === 'beta');
      while ((await last())?.state !== 'MANUAL') await nextTurn();
      expect(await last()).toMatchObject({ change: 'CORRECT', externalId: 'B-7', reason: 'failed', errorCode: null });
    } finally {
      await lanes.stop();
    }
  });

  it('amend what the platform’s people have refused, where the platform can be told, and make no second record beside it', async () => {
    await world.work.deliveries.update({ entryId, platform: 'alpha' }, { externalId: 'A-1' });
    await world.work.deliveries.update({ entryId, platform: 'gamma' }, { state: 'REJECTED', externalId: 'G-1' });
    const { added } = await correct(entryId, [acceptance('alpha'), acceptance('gamma')]);
    expect(changes(added)).toEqual([
      'gamma gammaAcceptVisit  QUEUED',
      'alpha alphaCorrectVisit CORRECT QUEUED',
      'beta betaWithdraw WITHDRAW QUEUED',
    ]);
  });

  it('withdraws what no platform has, and takes back what stands', async () => {
    const { dataSource, entries, now } = world.work;
    const { canonical } = await entries.findOneByOrFail({ id: entryId });
    const added = await dataSource.transaction((manager) =>
      withdraw(manager, canonical, platforms.map(acceptance), new Date(now())),
    );
    expect(changes(added)).toEqual(['beta betaWithdraw WITHDRAW QUEUED', 'gamma gammaAcceptVisit WITHDRAW MANUAL']);
    const states = (await world.rows()).slice(0, 5).map(({ platform, state: now_ }) => `${platform} ${now_}`);
    expect(states).toEqual([
      'alpha WITHDRAWN',
      'beta ACCEPTED',
      'gamma FAILED_RETRY',
      'delta WITHDRAWN',
      'epsilon WITHDRAWN',
    ]);
  });
});
