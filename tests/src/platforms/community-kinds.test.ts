import { type Conversation, converse } from './community/conversation';
import { about, newcomer } from './community/entries';
import { type CommunityWorld, earlierId, houseId, laterId, otherIds, startCommunityWorld } from './community/world';

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

  it('the end of a residency marks every registration in the house as moved out, and keeps them', async () => {
    const localIds = [earlierId, laterId, String(otherIds[0])].map((id) => ({ platform: 'community', id }));
    const person = { id: 'P1', name: '流动人', localIds };
    const content = {
      person,
      endedOn: '2019-07-31',
      reason: 'RETURNED_HOME',
      destination: '安徽省合肥市',
      remark: '',
    } as const;
    const entry = { ...about, id: 'e-end', kind: 'RESIDENCY_END', content } as const;
    const { receipt, id } = await talk.deliver(entry);
    expect(receipt).toMatchObject({ outcome: 'ACCEPTED', externalId: earlierId });
    const ended = await world.rows(
      'SELECT status, remark, move_out_time::text FROM grid_resident WHERE resident_id = ANY($1) ORDER BY resident_id',
      [localIds.map((each) => each.id)],
    );
    const remark = expect.stringMatching(/^注销原因：返籍；去向：安徽省合肥市 OG-[0-9A-F]{16}$/);
    const gone = { status: '1', move_out_time: '2019-07-31 00:00:00', remark };
    expect(ended).toEqual([gone, gone, { status: '0', move_out_time: null, remark: null }]);
    expect((await talk.deliver(entry, id)).receipt).toEqual(receipt);
    expect((await talk.deliver(entry)).receipt).toMatchObject({
      outcome: 'REJECTED',
      reason: '该人员未在此房屋登记居住',
    });
  });
});
