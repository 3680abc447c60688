import type { CanonicalEntry } from '@onegrid/schema';
import { gridA } from '../testing/sample-rows';
import { deliverer, startTestDirectory, type TestDirectory } from '../testing/start-directory';

/** P2 of the sample rows lives in H1. */
const end = (endedOn: string): CanonicalEntry => ({
  id: 'E1',
  kind: 'RESIDENCY_END',
  occurredAt: '2019-12-31T01:00:00Z',
  recordedAt: '2019-12-31T01:00:01Z',
  enteredBy: { workerNo: 'JY0001', name: '网格员甲' },
  grid: { code: gridA, name: '网格001' },
  subject: {
    type: 'House',
    id: 'H1',
    name: '兆园1号',
    address: '兆园1号',
    position: { longitude: 118.705, latitude: 32.005 },
    rented: true,
    ownerName: null,
    ownerPhone: null,
    localIds: [],
  },
  content: {
    person: { id: 'P2', name: '居民2', localIds: [] },
    endedOn,
    reason: 'RETURNED_HOME',
    destination: null,
    remark: '',
  },
});
const accept = `mutation ($delivery: DeliveryInput!) { receipt: directoryAcceptResidencyEnd(delivery: $delivery) {
  outcome externalId reason } }`;

describe('the end of a residency', () => {
  let world: TestDirectory;

  beforeAll(async () => {
    world = await startTestDirectory();
  });
  afterAll(() => world.close());

  const deliver = async (id: string, entry: CanonicalEntry) =>
    (await world.ask(deliverer, accept, { delivery: { id, attempt: 1, entry } })).data?.receipt;

  it('is refused before it began; then ends it once and keeps it as history', async () => {
    expect(await deliver('D0', end('1900-01-01'))).toMatchObject({ outcome: 'REJECTED', externalId: null });
    const receipt = await deliver('D1', end('2019-12-30'));
    expect(receipt).toMatchObject({ outcome: 'ACCEPTED', reason: null });
    expect(await deliver('D1', end('2019-12-30'))).toEqual(receipt);
    expect(await deliver('D2', end('2019-12-31'))).toMatchObject({ outcome: 'REJECTED' });
    const query = '{ person(id: "P2") { house { id } residencies { to endReason house { id } } } }';
    const { data } = await world.ask(deliverer, query);
    expect(data?.person).toMatchObject({
      residencies: expect.arrayContaining([{ to: '2019-12-30', endReason: 'RETURNED_HOME', house: { id: 'H1' } }]),
    });
    expect((await world.ask(deliverer, '{ house(id: "H1") { people { name } } }')).data).toEqual({
      house: { people: [{ name: '居民3' }] },
    });
  });

  it('is corrected and taken back: the residency goes on', async () => {
    const change = (field: string) => accept.replace('directoryAcceptResidencyEnd', field);
    const residencies = async () => {
      const { data } = await world.ask(deliverer, '{ person(id: "P3") { residencies { to endReason } } }');
      return (data?.person as { residencies: object[] } | null)?.residencies;
    };
    const ofP3 = (endedOn: string) => {
      const entry = end(endedOn);
      return { ...entry, content: { ...entry.content, person: { id: 'P3', name: '居民3', localIds: [] } } };
    };
    const { externalId } = (await deliver('D3', ofP3('2019-12-30') as CanonicalEntry)) as { externalId: string };
    const send = async (field: string, id: string, endedOn: string) => {
      const delivery = { id, attempt: 1, entry: ofP3(endedOn), former: { deliveryId: 'D3', externalId } };
      return (await world.ask(deliverer, change(field), { delivery })).data?.receipt;
    };
    expect(await send('directoryCorrect', 'D4', '1900-01-01')).toMatchObject({ outcome: 'REJECTED' });
    expect(await residencies()).toContainEqual({ to: '2019-12-30', endReason: 'RETURNED_HOME' });
    expect(await send('directoryCorrect', 'D5', '2019-12-29')).toMatchObject({ outcome: 'ACCEPTED', externalId });
    expect(await residencies()).toContainEqual({ to: '2019-12-29', endReason: 'RETURNED_HOME' });
    expect(await send('directoryWithdraw', 'D6', '2019-12-29')).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await residencies()).toContainEqual({ to: null, endReason: null });
  });
});
