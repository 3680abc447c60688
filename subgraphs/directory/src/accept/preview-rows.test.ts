import { gridA } from '../testing/sample-rows';
import { deliverer, startTestDirectory, type TestDirectory } from '../testing/start-directory';

const about = (houseId: string) => ({
  id: 'E1',
  occurredAt: '2019-12-31T01:00:00Z',
  recordedAt: '2019-12-31T01:00:01Z',
  enteredBy: { workerNo: 'JY0001', name: '网格员甲' },
  grid: { code: gridA, name: '网格001' },
  subject: { type: 'House', id: houseId, name: '兆园1号', address: '兆园1号', localIds: [] },
});
const tenant = {
  name: '周新',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  phone: '13900000000',
  movedInOn: '2019-12-01',
};
const visit = (houseId: string) => ({ ...about(houseId), kind: 'VISIT', content: { newTenants: [tenant] } });
const end = (endedOn: string) => ({
  ...about('H1'),
  kind: 'RESIDENCY_END',
  content: { person: { id: 'P2', name: '居民2', localIds: [] }, endedOn, reason: 'RETURNED_HOME' },
});
const query = `query ($delivery: DeliveryInput!) { preview: directoryPreview(delivery: $delivery) {
  requests { step fields } problems { code } } }`;

describe('what the directory would write', () => {
  let world: TestDirectory;

  beforeAll(async () => {
    world = await startTestDirectory();
  });
  afterAll(() => world.close());

  const look = async (entry: object) =>
    (await world.ask(deliverer, query, { delivery: { id: 'D0', attempt: 1, entry } })).data?.preview;
  const peopleOf = async () => (await world.ask(deliverer, '{ house(id: "H1") { people { name } } }')).data;

  it('is a person and a residency for each new tenant, and is not written', async () => {
    const before = await peopleOf();
    expect(await look(visit('H1'))).toMatchObject({
      requests: [
        { step: 'newTenants.0', fields: { name: '周新', idNumber: tenant.idNumber } },
        { step: 'newTenants.0.residency', fields: { houseId: 'H1', role: 'TENANT', from: '2019-12-01' } },
      ],
      problems: [],
    });
    expect(await look(visit('nowhere'))).toMatchObject({ problems: [{ code: 'PLATFORM_REFUSED' }] });
    expect(await peopleOf()).toEqual(before);
  });

  it('is that somebody has been met where they live, and why it would not be noted', async () => {
    const met = (outcome: string, id = 'P2') => ({
      ...about('H1'),
      kind: 'VISIT',
      content: { newTenants: [], person: { id, name: '居民2', localIds: [] }, outcome, method: 'DOOR_TO_DOOR' },
    });
    expect(await look(met('MET'))).toMatchObject({
      requests: [{ step: 'verification', fields: { verifiedBy: 'JY0001' } }],
      problems: [],
    });
    expect(await look(met('NO_ANSWER'))).toEqual({ requests: [], problems: [] });
    expect(await look(met('MET', 'nobody'))).toMatchObject({
      requests: [],
      problems: [{ code: 'PLATFORM_REFUSED' }],
    });
  });

  it('is the last day of a residency, which stays open', async () => {
    const before = await peopleOf();
    expect(await look(end('2019-12-30'))).toMatchObject({
      requests: [{ fields: { to: '2019-12-30', endReason: 'RETURNED_HOME' } }],
      problems: [],
    });
    expect(await look(end('1900-01-01'))).toMatchObject({ problems: [{ code: 'PLATFORM_REFUSED' }] });
    expect(await peopleOf()).toEqual(before);
  });
});
