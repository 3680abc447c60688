import { randomUUID } from 'node:crypto';
import { type Conversation, converse, records } from './community/conversation';
import { hazardReport, newcomer, visit } from './community/entries';
import { type CommunityWorld, earlierId, registeredIdNumber, startCommunityWorld } from './community/world';

const unknownId = '1234567890123456789';

describe('the community subgraph when its platform fails', () => {
  let world: CommunityWorld;
  let talk: Conversation;

  beforeAll(async () => {
    world = await startCommunityWorld();
    talk = converse(world);
  });
  beforeEach(() => talk.awaitLive(earlierId));
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  it('renews an ended session for readers and deliveries', async () => {
    await world.platform.faults.expireSessions();
    expect(records(await talk.readPeople([earlierId]))).toMatchObject([{ id: earlierId }]);
    await world.platform.faults.expireSessions();
    expect((await talk.deliver(hazardReport())).receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
  });

  describe.each([
    ['is down', { down: true }, 'PLATFORM_UNAVAILABLE'],
    ['refuses', { refuses: true }, 'PLATFORM_ANSWER_UNREADABLE'],
    ['talks garbage', { garbage: true }, 'PLATFORM_ANSWER_UNREADABLE'],
    ['is too slow', { slowMs: 2_400 }, 'PLATFORM_UNAVAILABLE'],
  ])('while the platform %s', (_name, fault, code) => {
    it('shows what was kept with its age, and null with a reason where nothing was', async () => {
      await world.platform.faults.set(fault);
      const kept = await talk.readPeople([earlierId]);
      expect(records(kept)).toMatchObject([{ id: earlierId }]);
      const stale = { name: 'community', state: 'STALE', asOf: expect.any(String), error: code };
      expect(kept.extensions?.platforms).toEqual([stale]);
      const nothing = await talk.readPeople([unknownId]);
      expect(records(nothing)).toEqual([null]);
      expect(nothing.errors).toMatchObject([{ path: ['_entities', 0, 'communityRecord'], extensions: { code } }]);
      expect(nothing.extensions?.platforms).toMatchObject([{ state: 'DOWN', asOf: null }]);
      expect(await world.ask('{ communityStatus { state error } }')).toMatchObject({
        data: { communityStatus: { state: 'STALE', error: expect.any(String) } },
      });
    });

    it('delivers later, once', async () => {
      const events = await talk.count('grid_event');
      await world.platform.faults.set(fault);
      const { id, code: failed } = await talk.deliver(hazardReport());
      expect(failed).toBe(code);
      await world.platform.faults.clear();
      const { receipt } = await talk.deliverUntilTaken(hazardReport(), id);
      expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
      expect(await talk.count('grid_event')).toBe(events + 1);
    });
  });

  it('makes no second record when the reply of every step is lost after the commit', async () => {
    const before = await world.platform.store.count();
    const mover = { ...newcomer, name: '住户3', idNumber: registeredIdNumber };
    const entry = visit({ newTenants: [newcomer, mover] });
    const id = randomUUID();
    await world.platform.faults.set({ dropReplies: 3 });
    expect(await talk.deliver(entry, id)).toMatchObject({ code: 'PLATFORM_UNAVAILABLE' });
    expect(await talk.deliver(entry, id)).toMatchObject({ code: 'DELIVERY_IN_DOUBT' });
    const { receipt } = await talk.deliverUntilTaken(entry, id);
    expect(world.platform.faults.state.dropReplies).toBe(0);
    expect(await world.platform.store.count()).toEqual({
      ...before,
      grid_resident: (before.grid_resident ?? 0) + 1,
      grid_visit: (before.grid_visit ?? 0) + 1,
      oper_log: (before.oper_log ?? 0) + 1,
    });
    const registered = receipt?.registrations.map(({ externalId }) => externalId);
    const marked = await world.rows(
      `SELECT 1 FROM grid_resident WHERE remark LIKE '%OG-%' AND resident_id = ANY($1::bigint[])`,
      [registered],
    );
    expect(marked).toHaveLength(2);
  });
});
