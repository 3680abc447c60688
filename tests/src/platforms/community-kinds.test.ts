import { type Conversation, converse } from './community/conversation';
import { about, newcomer } from './community/entries';
import {
  type CommunityWorld,
  earlierId,
  gridCode,
  houseId,
  laterId,
  otherIds,
  startCommunityWorld,
} from './community/world';

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

  const dispute = {
    name: '楼上漏水',
    disputeClass: '0201',
    scale: 'INDIVIDUAL',
    peopleInvolved: 4,
    description: '楼上卫生间漏水，两家争执',
    organisationInvolved: null,
    mainParty: { name: '李四', idNumber: newcomer.idNumber, phone: null, address: null },
    resolveBy: '2019-08-31',
    resolution: {
      way: 'PEOPLES_MEDIATION',
      organisation: '兆园社区调委会',
      responsiblePerson: '陈调解',
      responsiblePhone: '13900000008',
      resolved: null,
      account: '',
    },
  } as const;
  /** A spot in the open. */
  const subject = { ...about.subject, type: 'Grid', id: gridCode, address: '兆园路口', localIds: [] } as const;

  it('a dispute becomes an event with its large class, its main party and its deadline, and is reviewed', async () => {
    const { receipt, id } = await talk.deliver({
      ...about,
      id: 'e-dispute',
      subject,
      kind: 'DISPUTE',
      content: dispute,
    });
    expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW', reason: null });
    expect(
      await row('SELECT *, deadline_time::text AS due FROM grid_event WHERE event_id = $1', receipt?.externalId),
    ).toMatchObject({
      event_type: '9',
      event_title: '楼上漏水',
      content: '楼上卫生间漏水，两家争执；纠纷小类：用水排水通行通风采光纠纷；化解方式：人民调解',
      dispute_type: '02',
      involved_count: 4,
      party_name: '李四',
      resolve_way: '3',
      resolve_org: '兆园社区调委会',
      due: '2019-08-31 23:59:59',
      house_id: null,
      address: '兆园路口',
    });
    expect(await talk.review(id)).toMatchObject([{ outcome: 'ACCEPTED' }]);
    const unknown = { ...dispute, disputeClass: '1799' };
    const refused = await talk.deliver({ ...about, id: 'e-unknown', subject, kind: 'DISPUTE', content: unknown });
    expect(refused.receipt).toMatchObject({ outcome: 'REJECTED', reason: '纠纷类别: no code for "1799"' });
  });

  it('an emergency becomes an event, with its grade in words where the platform has none', async () => {
    const content = {
      name: '路面塌陷',
      type: 'OTHER',
      grade: 'LARGER',
      description: '路面塌陷约两米',
      casualties: 2,
      inPublicArea: true,
      pollutes: false,
    } as const;
    const { receipt } = await talk.deliver({ ...about, id: 'e-emergency', subject, kind: 'EMERGENCY', content });
    expect(await row('SELECT * FROM grid_event WHERE event_id = $1', receipt?.externalId)).toMatchObject({
      event_type: '10',
      event_level: '1',
      event_title: '路面塌陷',
      content: '路面塌陷约两米；类型：其他；分级：较大；伤亡2人',
      public_area_flag: 'Y',
    });
  });
});
