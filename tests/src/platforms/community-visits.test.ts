import type { VisitContent } from '@onegrid/schema';
import { type Conversation, converse } from './community/conversation';
import { visit } from './community/entries';
import { type CommunityWorld, earlierId, startCommunityWorld } from './community/world';

const person = {
  id: 'P1',
  name: '流动人',
  localIds: [
    { platform: 'party', id: 'DY1' },
    { platform: 'community', id: earlierId },
  ],
};

describe('visits of every purpose on the community platform', () => {
  let world: CommunityWorld;
  let talk: Conversation;

  beforeAll(async () => {
    world = await startCommunityWorld();
    talk = converse(world);
  });
  afterAll(() => world.close());

  async function recorded(content: Partial<VisitContent>) {
    const { receipt } = await talk.deliver(visit({ newTenants: [], hazard: null, ...content }));
    expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW', reason: null });
    const [row] = await world.rows(
      `SELECT visit_type, visit_result, visit_purpose, resident_id::text, head_name, household_no, care_type,
         next_visit_time::text, content FROM grid_visit WHERE visit_id = $1`,
      [receipt?.externalId],
    );
    return row;
  }

  it.each<[string, Partial<VisitContent>, object]>([
    ['nothing said', {}, { visit_purpose: '1', resident_id: null, head_name: null, care_type: null }],
    [
      'a household',
      {
        purpose: 'HOUSEHOLD',
        household: { headName: '李四', number: '000123' },
        method: 'PROPERTY_MANAGER',
        nextDueOn: '2019-11-01',
      },
      {
        visit_type: '4',
        visit_purpose: '2',
        head_name: '李四',
        household_no: '000123',
        next_visit_time: '2019-11-01 00:00:00',
        content: expect.stringContaining('走访户：李四户'),
      },
    ],
    [
      'a floating resident who has moved out',
      { purpose: 'FLOATING_RESIDENT', person, outcome: 'MOVED_OUT', method: 'DATA_COMPARISON' },
      { visit_type: '5', visit_result: '5', visit_purpose: '3', resident_id: earlierId },
    ],
    [
      'somebody who is looked after',
      { purpose: 'CARE', person, careKind: 'ELDERLY_ALONE' },
      { visit_purpose: '4', resident_id: earlierId, care_type: '1' },
    ],
    [
      'somebody whom the platform does not know',
      { purpose: 'CARE', person: { ...person, localIds: [] }, careKind: 'LEFT_BEHIND' },
      { resident_id: null, care_type: '4', content: expect.stringContaining('走访人员：流动人') },
    ],
  ])('%s', async (_, content, row) => {
    expect(await recorded(content)).toMatchObject(row);
  });

  it('a care visit that does not say why is refused in the platform’s words', async () => {
    const { receipt } = await talk.deliver(visit({ newTenants: [], hazard: null, purpose: 'CARE', person }));
    expect(receipt).toMatchObject({ outcome: 'REJECTED', reason: '关爱走访须填写关爱类型，其他走访不填' });
  });
});
