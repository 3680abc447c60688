import type { DeliveryState } from '../store/delivery-state';
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
});

describe('corrected and withdrawn entries', () => {
  let world: TestWork;
  let entryId: string;

  const state = (platform: string, changes: { state: DeliveryState; attempts?: number; errorCode?: string }) =>
    world.work.deliveries.update({ entryId, platform }, changes);

  beforeEach(async () => {
    world = await openTestWork(platforms);
    entryId = await world.hold('entry', 'H1', platforms);
    await state('alpha', { state: 'REJECTED', attempts: 1 });
    await state('beta', { state: 'ACCEPTED', attempts: 1 });
    await state('gamma', { state: 'FAILED_RETRY', attempts: 3, errorCode: 'DELIVERY_IN_DOUBT' });
    await state('delta', { state: 'DEAD', attempts: 1, errorCode: 'BAD_INPUT' });
  });
  afterEach(() => world.close());

  it('sends the corrected entry where no record stands, in the place of the earlier delivery', async () => {
    const { dataSource, entries, now } = world.work;
    const { canonical } = await entries.findOneByOrFail({ id: entryId });
    const before = new Map((await world.rows()).map(({ platform, id }) => [platform, id]));
    const { deliveries, standing } = await dataSource.transaction((manager) =>
      redeliver(manager, {
        entryId,
        corrected: canonical,
        acceptances: [...platforms, 'zeta'].map(acceptance),
        at: new Date(now()),
      }),
    );
    expect(deliveries.map(({ platform, supersedes }) => [platform, supersedes])).toEqual([
      ['alpha', before.get('alpha')],
      ['delta', before.get('delta')],
      ['epsilon', before.get('epsilon')],
      ['zeta', null],
    ]);
    expect(standing.map(({ platform }) => platform)).toEqual(['beta', 'gamma']);
    const states = (await world.rows()).map(({ platform, state: now_ }) => `${platform} ${now_}`);
    expect(states).toEqual([
      'alpha SUPERSEDED',
      'beta ACCEPTED',
      'gamma FAILED_RETRY',
      'delta SUPERSEDED',
      'epsilon SUPERSEDED',
      'alpha QUEUED',
      'delta QUEUED',
      'epsilon QUEUED',
      'zeta QUEUED',
    ]);
  });

  it('withdraws what no platform has, and says what stands', async () => {
    const { ended, standing } = await world.work.dataSource.transaction((manager) =>
      withdraw(manager, entryId, new Date(world.work.now())),
    );
    expect(ended.map(({ platform, state: ending }) => `${platform} ${ending}`)).toEqual([
      'alpha WITHDRAWN',
      'delta WITHDRAWN',
      'epsilon WITHDRAWN',
    ]);
    expect(standing.map(({ platform }) => platform)).toEqual(['beta', 'gamma']);
  });
});
