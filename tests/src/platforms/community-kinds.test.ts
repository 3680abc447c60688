import { type Conversation, converse } from './community/conversation';
import { about, newcomer } from './community/entries';
import { type CommunityWorld, houseId, startCommunityWorld } from './community/world';

describe('every kind of entry on the community platform', () => {
  let world: CommunityWorld;
  let talk: Conversation;

  beforeAll(async () => {
    world = await startCommunityWorld();
    talk = converse(world);
  });
  afterAll(() => world.close());

  const row = async (sql: string, id: string | null | undefined) => (await world.rows(sql, [id]))[0];

  it('a registration adds the resident with role and household; there is nothing to review', async () => {
    const household = { number: '000123456', headName: '买买提', relation: 'SPOUSE' } as const;
    const content = { resident: newcomer, role: 'COHABITANT', household, remark: '' } as const;
    const { receipt } = await talk.deliver({ ...about, id: 'e-resident', kind: 'RESIDENT', content });
    expect(receipt).toMatchObject({ outcome: 'ACCEPTED', registrations: [{ path: 'resident' }] });
    expect(await row('SELECT * FROM grid_resident WHERE resident_id = $1', receipt?.externalId)).toMatchObject({
      house_id: houseId,
      id_card: newcomer.idNumber,
      resident_role: '2',
      household_no: '000123456',
      head_name: '买买提',
      head_relation: '配偶',
    });
  });
});
