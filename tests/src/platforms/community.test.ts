import { randomUUID } from 'node:crypto';
import { testViewer } from '@onegrid/kit/testing';
import {
  type Conversation,
  converse,
  hazardMutation,
  records,
  reviewsQuery,
  visitMutation,
} from './community/conversation';
import { hazardReport, newcomer, visit } from './community/entries';
import {
  type CommunityWorld,
  deletedId,
  earlierId,
  houseId,
  laterId,
  otherIds,
  registeredIdNumber,
  startCommunityWorld,
} from './community/world';
import { recordRequests } from './urban/requests';

describe('the community subgraph on its platform', () => {
  let world: CommunityWorld;
  let talk: Conversation;

  beforeAll(async () => {
    world = await startCommunityWorld();
    talk = converse(world);
  });
  afterEach(() => world.platform.faults.clear());
  afterAll(() => world.close());

  describe('reading', () => {
    it('shows the latest registration that holds and counts the others; null when none holds or none is known', async () => {
      const people = [[deletedId, earlierId, laterId], [deletedId], ['1'], ['not-an-id'], []];
      const answer = await talk.readPeople(...people);
      expect(records(answer)).toEqual([
        {
          id: laterId,
          registeredName: '流动人',
          idNumber: '320105194901010000',
          sex: 'FEMALE',
          birthDate: '1949-01-01',
          residencyKind: 'FLOATING',
          role: 'TENANT',
          address: '南京市建邺区兆园小区1幢101室',
          gridCode: '320105001007001',
          registeredOn: '2019-01-01',
          permitExpiresOn: '2020-01-01',
          duplicates: 1,
        },
        null,
        null,
        null,
        null,
      ]);
      expect(answer.errors).toBeUndefined();
      const live = { name: 'community', state: 'LIVE', asOf: expect.any(String), error: null };
      expect(answer.extensions?.platforms).toEqual([live]);
    });

    it('asks for 150 people in two calls', async () => {
      const requests = recordRequests(world.platform.url);
      const answer = await talk.readPeople(...otherIds.map((id) => [id]));
      requests.stop();
      expect(records(answer).map((record) => record?.id)).toEqual(otherIds);
      expect(requests.sent).toEqual(Array(2).fill('POST /community/resident/listByIds'));
    });

    it('gives a house in its true position, with who lives there and when it was visited', async () => {
      const [record] = records(await talk.readHouse(houseId));
      expect(record).toMatchObject({ id: houseId, rented: true, residentCount: 2, areaSquareMetres: 80.5 });
      expect(record?.lastVisitAt).toBe('2019-05-01T02:00:00.000Z');
      expect(record?.position).toEqual({ longitude: expect.closeTo(118.732, 5), latitude: expect.closeTo(32.004, 5) });
    });

    it('answers over HTTP too, and only to signed calls', async () => {
      const { url } = await world.subgraph.listen(0);
      const body = JSON.stringify({ query: '{ communityStatus { state error } }' });
      const ask = (headers: Record<string, string>) =>
        fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      expect((await ask({})).status).toBe(401);
      const signed = await ask({ authorization: await world.authorization() });
      expect(await signed.json()).toMatchObject({ data: { communityStatus: { state: 'LIVE', error: null } } });
    });
  });

  describe('handing over', () => {
    it('adds a new tenant, moves one who is registered already, then reports the visit', async () => {
      const before = await talk.count('grid_resident');
      const mover = { ...newcomer, name: '住户3', idNumber: registeredIdNumber, phone: '13900000010' };
      const { receipt } = await talk.deliver(visit({ newTenants: [newcomer, mover], remark: '一切正常' }));
      expect(receipt).toMatchObject({ outcome: 'UNDER_REVIEW', reason: null });
      const [added, moved] = receipt?.registrations ?? [];
      expect([added?.path, moved?.path]).toEqual(['newTenants.0', 'newTenants.1']);
      expect(moved?.externalId).toBe(otherIds[0]);
      expect(await talk.count('grid_resident')).toBe(before + 1);
      expect(await resident(added?.externalId)).toMatchObject({
        house_id: houseId,
        id_card: newcomer.idNumber,
        sex: '1',
        nation: '05',
        resident_type: '3',
      });
      expect(await resident(moved?.externalId)).toMatchObject({
        house_id: houseId,
        resident_type: '2',
        resident_role: '1',
        phone: '13900000010',
        registered_at: '2019-08-02 00:30:00',
      });
      const [visited] = await world.rows('SELECT * FROM grid_visit WHERE visit_id = $1', [receipt?.externalId]);
      expect(visited).toMatchObject({ visit_type: '1', visit_result: '1', new_resident_count: 2, hazard_flag: 'N' });
      expect(visited?.content).toBe('走访结果：见面；新登记租住人员2人；一切正常');
    });

    it('follows the review to its end, and answers the same delivery again without a second record', async () => {
      await world.platform.faults.set({ slowReviewMs: 600_000 });
      const { receipt, id } = await talk.deliver(hazardReport());
      const events = await talk.count('grid_event');
      expect(await talk.review(id, randomUUID())).toEqual([receipt]);
      await world.platform.faults.clear();
      const accepted = { outcome: 'ACCEPTED', externalId: receipt?.externalId, reason: null };
      expect(await talk.review(id)).toMatchObject([accepted]);
      expect((await talk.deliver(hazardReport(), id)).receipt).toMatchObject(accepted);
      expect(await talk.count('grid_event')).toBe(events);
    });

    it('reports an event in the platform’s words, where it happened, at its time', async () => {
      const { receipt } = await talk.deliver(hazardReport());
      const [event] = await world.rows(
        `SELECT *, to_char(deadline_time, 'YYYY-MM-DD HH24:MI:SS') AS deadline FROM grid_event WHERE event_id = $1`,
        [receipt?.externalId],
      );
      expect(event).toMatchObject({ event_type: '1', event_level: '2', public_area_flag: 'Y', house_id: houseId });
      expect(event?.deadline).toBe('2019-08-15 23:59:59');
      expect(event?.longitude).toBeCloseTo(118.737213, 5);
      expect(event?.latitude).toBeCloseTo(32.001969, 5);
    });

    it('says why the community’s staff rejected', async () => {
      const { id } = await talk.deliver(hazardReport({ description: '杂物' }));
      expect(await talk.review(id)).toMatchObject([{ outcome: 'REJECTED', reason: '内容过于简略，请补充后重新上报' }]);
    });

    it('refuses what cannot be said in the platform’s words before anything is written', async () => {
      const before = await world.platform.store.count();
      const stranger = { ...newcomer, idNumber: '11010519491231003X' };
      const unknown = { ...stranger, ethnicity: '57' };
      const untold = await talk.deliver(visit({ newTenants: [stranger, unknown] }));
      const nothing = { outcome: 'REJECTED', externalId: null, registrations: [] };
      expect(untold.receipt).toMatchObject({ ...nothing, reason: '民族: no code for "57"' });
      const nowhere = await talk.deliver(visit({}, 'FW1'));
      expect(nowhere.receipt).toMatchObject({ ...nothing, reason: '该房屋未在社区治理一体化平台登记' });
      const vanished = await talk.deliver(visit({}, '1'));
      expect(vanished.receipt).toMatchObject({ ...nothing, reason: '房屋信息不存在' });
      expect(await world.platform.store.count()).toEqual(before);
    });

    it.each([
      ['visit', visitMutation, { delivery: { id: randomUUID(), attempt: 1, entry: visit() } }],
      ['hazard report', hazardMutation, { delivery: { id: randomUUID(), attempt: 1, entry: hazardReport() } }],
      ['question about reviews', reviewsQuery, { ids: [randomUUID()] }],
    ])('takes no %s from who may not deliver', async (_name, query, variables) => {
      const answer = await world.ask(query, variables, testViewer({ scopes: [] }));
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    });
  });

  async function resident(id: string | undefined) {
    const registeredAt = `to_char(register_time, 'YYYY-MM-DD HH24:MI:SS') AS registered_at`;
    const [row] = await world.rows(`SELECT *, ${registeredAt} FROM grid_resident WHERE resident_id = $1`, [id]);
    return row;
  }
});
