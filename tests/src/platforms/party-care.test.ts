import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { CanonicalEntry, VisitContent } from '@onegrid/schema';
import { partySeed } from './party/seed';
import { visit } from './party/visit';
import { type PartyWorld, settleMs, startPartyWorld } from './party/world';

const accept =
  'mutation ($delivery: DeliveryInput!) { receipt: partyAcceptCareVisit(delivery: $delivery) { outcome externalId reason } }';
const memberId = String(partySeed.members[0]?.member_id);

function careVisit(changes: Partial<VisitContent> = {}): CanonicalEntry {
  const entry = visit({ remark: '血压偏高' });
  const person = { id: 'P1', name: '赵奶奶', localIds: [{ platform: 'party', id: memberId }] };
  const content = { ...entry.content, newTenants: [], purpose: 'CARE', careKind: 'ELDERLY_ALONE', person, ...changes };
  return { ...entry, content } as CanonicalEntry;
}

describe('a care visit on the party platform', () => {
  let world: PartyWorld;

  beforeAll(async () => {
    world = await startPartyWorld();
  });
  beforeEach(() => world.platform.store.pool.query('TRUNCATE care_visit'));
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  const rows = async () => (await world.platform.store.pool.query('SELECT * FROM care_visit')).rows;
  const deliver = (id: string, entry = careVisit(), attempt = 1) =>
    world.ask(accept, { delivery: { id, attempt, entry } });

  it('becomes one record, under the first character of the name and without what was said, and is accepted', async () => {
    const id = randomUUID();
    const { data } = await deliver(id);
    expect(data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW', externalId: expect.stringMatching(/^SS320105/) });
    expect((await deliver(id)).data).toEqual(data);
    expect(await rows()).toEqual([
      expect.objectContaining({
        care_type: '01',
        visited_name: '赵**',
        member_id: memberId,
        visit_date: '2019年07月02日',
        content: '关爱走访：面访，见面',
        remark: expect.stringMatching(/^OG-[0-9A-F]{16}$/),
      }),
    ]);
    const reviews = await world.ask('query ($ids: [ID!]!) { partyReviews(deliveryIds: $ids) { outcome reason } }', {
      ids: [id],
    });
    expect(reviews.data?.partyReviews).toEqual([{ outcome: 'ACCEPTED', reason: null }]);
  });

  it('is one record when the reply is lost after the commit', async () => {
    await world.platform.faults.set({ dropReplies: 1 });
    const id = randomUUID();
    expect((await deliver(id)).errors?.[0]?.extensions?.code).toBe('PLATFORM_UNAVAILABLE');
    expect(await rows()).toHaveLength(1);
    await delay(settleMs);
    expect((await deliver(id, careVisit(), 2)).data?.receipt).toMatchObject({ outcome: 'UNDER_REVIEW' });
    expect(await rows()).toHaveLength(1);
  });

  it('is taken of no visit that looks after nobody', async () => {
    const { errors } = await deliver(randomUUID(), careVisit({ careKind: null }));
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    expect(await rows()).toEqual([]);
  });
});
