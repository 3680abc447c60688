import type { CanonicalEntry } from '@onegrid/schema';
import { gridA } from '../testing/sample-rows';
import { deliverer, startTestDirectory, type TestDirectory, workerA } from '../testing/start-directory';

/** P2 of the sample rows lives in H1. */
const visit = (occurredAt: string, personId = 'P2'): CanonicalEntry => ({
  id: 'E1',
  kind: 'VISIT',
  occurredAt,
  recordedAt: occurredAt,
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
    method: 'PHONE',
    outcome: 'MET',
    purpose: 'FLOATING_RESIDENT',
    person: { id: personId, name: '居民2', localIds: [] },
    remark: '',
    newTenants: [],
    hazard: null,
  },
});

describe('a visit that has met a resident', () => {
  let world: TestDirectory;

  beforeEach(async () => {
    world = await startTestDirectory();
  });
  afterEach(() => world.close());

  async function send(field: string, id: string, entry: CanonicalEntry, former: object | null = null) {
    const { data, errors } = await world.ask(
      deliverer,
      `mutation ($delivery: DeliveryInput!) { receipt: ${field}(delivery: $delivery) { outcome externalId reason } }`,
      { delivery: { id, attempt: 1, entry, ...(former && { former }) } },
    );
    expect(errors).toBeUndefined();
    return data?.receipt as { outcome: string; externalId: string };
  }
  const lastVerified = async () => {
    const { data } = await world.ask(
      workerA,
      '{ person(id: "P2") { residencies { to lastVerified { at method by { workerNo } } } } }',
    );
    const { residencies } = (data as { person: { residencies: { to: string | null; lastVerified: object | null }[] } })
      .person;
    return residencies.find(({ to }) => to === null)?.lastVerified;
  };
  const at = (moment: string) => ({ at: moment, method: 'PHONE', by: { workerNo: 'JY0001' } });

  it('verifies the residency once, the latest counts', async () => {
    expect(await lastVerified()).toBeNull();
    const first = await send('directoryAcceptVerification', 'D1', visit('2019-12-30T01:00:00.000Z'));
    expect(first).toEqual({ outcome: 'ACCEPTED', externalId: expect.any(String), reason: null });
    expect(await send('directoryAcceptVerification', 'D1', visit('2019-12-30T01:00:00.000Z'))).toEqual(first);
    await send('directoryAcceptVerification', 'D2', visit('2019-12-29T01:00:00.000Z'));
    expect(await lastVerified()).toEqual(at('2019-12-30T01:00:00.000Z'));
  });

  it('is refused when the person lives there no longer', async () => {
    expect(await send('directoryAcceptVerification', 'D1', visit('2019-12-30T01:00:00Z', 'P9'))).toMatchObject({
      outcome: 'REJECTED',
    });
  });

  it('is corrected and taken back', async () => {
    const { externalId } = await send('directoryAcceptVerification', 'D1', visit('2019-12-30T01:00:00.000Z'));
    const corrected = visit('2019-12-28T01:00:00.000Z');
    await send('directoryCorrectVerification', 'D2', corrected, { deliveryId: 'D1', externalId });
    expect(await lastVerified()).toEqual(at('2019-12-28T01:00:00.000Z'));
    await send('directoryWithdrawVerification', 'D3', corrected, { deliveryId: 'D2', externalId });
    expect(await lastVerified()).toBeNull();
  });
});
