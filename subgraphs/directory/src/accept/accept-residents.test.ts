import type { CanonicalEntry, NewTenant } from '@onegrid/schema';
import { Client } from 'pg';
import { gridA } from '../testing/sample-rows';
import { deliverer, startTestDirectory, type TestDirectory, workerA } from '../testing/start-directory';

const tenant: NewTenant = {
  name: '新租客',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '01',
  nativePlace: '110105',
  politicalStatus: 'PARTY_MEMBER',
  education: null,
  maritalStatus: null,
  occupation: null,
  employer: null,
  phone: '16900000099',
  inflowReason: 'EMPLOYMENT',
  dwelling: 'RENTED',
  movedInOn: '2019-12-30',
  leaseEndsOn: null,
  residencePermit: null,
};
/** P1 of the sample rows, who owns the house next door. */
const neighbour: NewTenant = { ...tenant, name: '居民一', idNumber: '320199198805080019' };

const visit = (id: string, newTenants: readonly NewTenant[], houseId = 'H1'): CanonicalEntry => ({
  id,
  kind: 'VISIT',
  occurredAt: '2019-12-31T01:00:00Z',
  recordedAt: '2019-12-31T01:00:01Z',
  enteredBy: { workerNo: 'JY0001', name: '网格员甲' },
  grid: { code: gridA, name: '网格001' },
  subject: {
    type: 'House',
    id: houseId,
    name: '兆园1号',
    address: '兆园1号',
    position: { longitude: 118.705, latitude: 32.005 },
    rented: true,
    ownerName: '居民1',
    ownerPhone: '16900000001',
    localIds: [],
  },
  content: { method: 'FACE_TO_FACE', outcome: 'MET', remark: '', newTenants, hazard: null },
});

const accept = `mutation ($delivery: DeliveryInput!) { receipt: directoryAcceptVisit(delivery: $delivery) {
  deliveryId outcome externalId reason registrations { path externalId } } }`;
const link = `mutation ($entryId: ID!, $path: String!, $platform: String!, $localId: String!) {
  linked: directoryLinkLocalId(entryId: $entryId, path: $path, platform: $platform, localId: $localId) }`;

describe('a visit with new tenants', () => {
  let world: TestDirectory;
  let database: Client;

  beforeEach(async () => {
    world = await startTestDirectory();
    database = new Client({ connectionString: world.databaseUrl });
    await database.connect();
  });

  afterEach(async () => {
    await database.end();
    await world.close();
  });

  const deliver = async (id: string, entry: CanonicalEntry, attempt = 1) => {
    const { data, errors } = await world.ask(deliverer, accept, { delivery: { id, attempt, entry } });
    expect(errors).toBeUndefined();
    return data?.receipt as { outcome: string; externalId: string; reason: string; registrations: object[] };
  };
  const count = async (table: string) => {
    const { rows } = await database.query<{ count: string }>(`SELECT count(*) FROM directory.${table}`);
    return Number(rows[0]?.count);
  };

  it('registers somebody unknown as a floating tenant of the house', async () => {
    const receipt = await deliver('D1', visit('E1', [tenant]));
    expect(receipt).toEqual({
      deliveryId: 'D1',
      outcome: 'ACCEPTED',
      externalId: expect.any(String),
      reason: null,
      registrations: [{ path: 'newTenants.0', externalId: receipt.externalId }],
    });
    const query = `{ person(id: "${receipt.externalId}") { name idNumber phone house { id people { name } } residencies { kind role from to } } }`;
    expect((await world.ask(workerA, query)).data).toEqual({
      person: {
        name: '新租客',
        idNumber: '**************002X',
        phone: '16900000099',
        house: { id: 'H1', people: [{ name: '居民2' }, { name: '居民3' }, { name: '新租客' }] },
        residencies: [{ kind: 'FLOATING', role: 'TENANT', from: '2019-12-30', to: null }],
      },
    });
  });

  it('finds somebody known by the id number and leaves what is known of them', async () => {
    const { externalId, registrations } = await deliver('D1', visit('E1', [neighbour, tenant]));
    expect(externalId).toBe('P1');
    expect(registrations).toHaveLength(2);
    expect((await world.ask(deliverer, '{ person(id: "P1") { name residencies { to house { id } } } }')).data).toEqual({
      person: {
        name: '居民1',
        residencies: [
          { to: null, house: { id: 'H2' } },
          { to: null, house: { id: 'H1' } },
        ],
      },
    });
  });

  it('registers once: the same delivery again, at the same time, and another entry about the same tenant', async () => {
    const entry = visit('E1', [tenant]);
    const receipts = await Promise.all([deliver('D1', entry), deliver('D1', entry, 2), deliver('D1', entry, 3)]);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    await deliver('D2', visit('E2', [tenant]));
    expect(await count('person')).toBe(6);
    expect(await count('residency')).toBe(7);
    expect(await count('accepted_delivery')).toBe(2);
  });

  it('is refused with a reason when the house is unknown or an id number is wrong, and then always', async () => {
    const unknown = await deliver('D1', visit('E1', [tenant], 'no'));
    expect(unknown).toMatchObject({ outcome: 'REJECTED', externalId: null, registrations: [] });
    expect(unknown.reason).toContain('对象不存在');
    const wrong = await deliver('D2', visit('E2', [tenant, { ...tenant, idNumber: '110105194912310021' }]));
    expect(wrong).toMatchObject({ outcome: 'REJECTED', reason: expect.stringContaining('公民身份号码') });
    expect(await deliver('D2', visit('E2', [tenant]), 2)).toEqual(wrong);
    expect(await count('person')).toBe(5);
  });

  it('lets the platforms’ ids be linked once the directory knows the entry', async () => {
    const about = { entryId: 'E1', path: 'newTenants.0', platform: 'community', localId: '42' };
    expect((await world.ask(deliverer, link, about)).data).toEqual({ linked: false });
    const { externalId } = await deliver('D1', visit('E1', [tenant]));
    expect((await world.ask(deliverer, link, about)).data).toEqual({ linked: true });
    expect((await world.ask(deliverer, link, about)).data).toEqual({ linked: true });
    expect((await world.ask(deliverer, link, { ...about, platform: 'party', localId: 'x' })).data).toEqual({
      linked: true,
    });
    expect((await world.ask(deliverer, link, { ...about, path: 'newTenants.1' })).data).toEqual({ linked: false });
    expect((await world.ask(workerA, `{ person(id: "${externalId}") { localIds { platform id } } }`)).data).toEqual({
      person: {
        localIds: [
          { platform: 'community', id: '42' },
          { platform: 'party', id: 'x' },
        ],
      },
    });
  });

  it('registers a resident without a visit, in the role they live there', async () => {
    const { kind: _kind, content: _content, ...about } = visit('E1', []);
    const entry: CanonicalEntry = {
      ...about,
      kind: 'RESIDENT',
      content: { resident: tenant, role: 'COHABITANT', household: null, remark: '' },
    };
    const mutation = accept.replace('directoryAcceptVisit', 'directoryAcceptResident');
    const { data } = await world.ask(deliverer, mutation, { delivery: { id: 'D1', attempt: 1, entry } });
    const receipt = data?.receipt as { externalId: string };
    expect(receipt).toMatchObject({
      outcome: 'ACCEPTED',
      registrations: [{ path: 'resident', externalId: receipt.externalId }],
    });
    const query = `{ person(id: "${receipt.externalId}") { residencies { role to house { id } } } }`;
    expect((await world.ask(workerA, query)).data).toEqual({
      person: { residencies: [{ role: 'COHABITANT', to: null, house: { id: 'H1' } }] },
    });
  });

  it('is taken only from the service that delivers', async () => {
    const delivery = { id: 'D1', attempt: 1, entry: visit('E1', [tenant]) };
    const denied = { data: null, errors: [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })] };
    expect(await world.ask(workerA, accept, { delivery })).toMatchObject(denied);
    const about = { entryId: 'E1', path: 'newTenants.0', platform: 'community', localId: '42' };
    expect(await world.ask(workerA, link, about)).toMatchObject(denied);
    expect(await count('person')).toBe(5);
  });

  it('is corrected and taken back: only what it made goes', async () => {
    const { externalId } = (await deliver('D1', visit('E1', [neighbour, tenant]))) as { externalId: string };
    const people = async () => {
      const { data } = await world.ask(workerA, '{ house(id: "H1") { people { name } } }');
      return (data as { house: { people: { name: string }[] } }).house.people.map(({ name }) => name);
    };
    const send = async (field: string, id: string, entry: CanonicalEntry, deliveryId: string) => {
      const delivery = { id, attempt: 1, entry, former: { deliveryId, externalId } };
      const { data, errors } = await world.ask(deliverer, accept.replace('directoryAcceptVisit', field), { delivery });
      expect(errors).toBeUndefined();
      return data?.receipt;
    };
    expect(await people()).toContain('新租客');
    await send('directoryCorrect', 'D2', visit('E2', [{ ...tenant, movedInOn: '2019-12-29' }]), 'D1');
    expect(await people()).toEqual(expect.not.arrayContaining(['居民1']));
    expect(await people()).toContain('新租客');
    // whom the entry has made is corrected too, also in a later correction, also the id number; whom it found is not
    const renamed = { ...tenant, name: '新租客改', idNumber: '320102199203101017' };
    const people5 = await count('person');
    await send('directoryCorrect', 'D2b', visit('E2b', [renamed, { ...neighbour, name: '改名' }]), 'D2');
    expect(await people()).toContain('新租客改');
    expect(await people()).not.toContain('新租客');
    expect(await people()).not.toContain('改名');
    expect(await count('person')).toBe(people5);
    await send('directoryWithdraw', 'D3', visit('E2', [tenant]), 'D2b');
    expect(await people()).toEqual(['居民2', '居民3']);
    expect(await send('directoryWithdraw', 'D3', visit('E2', [tenant]), 'D2b')).toMatchObject({ outcome: 'ACCEPTED' });
  });
});
