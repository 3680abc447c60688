import gcoord from 'gcoord';
import type { District, House, Person, Registration } from '../model';
import { exportCommunity } from './community';

const gridCode = '320105001007001';

const house = (id: string, rented: boolean): House => ({
  id,
  gridCode,
  address: `南京市建邺区兆园小区${id}室`,
  position: [118.732, 32.004],
  areaSquareMetres: 80,
  rented,
  ownerPersonId: null,
  ownerName: '房主',
  ownerPhone: '13900000001',
});

const person = (id: string, change: Partial<Person> = {}): Person => ({
  id,
  name: '阿依古丽·买买提',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '05',
  nativePlace: '650101',
  politicalStatus: 'NON_PARTY',
  education: 'COLLEGE',
  maritalStatus: 'WIDOWED',
  occupation: null,
  employer: '示例公司',
  phone: '13900000000',
  ...change,
});

const registration = (sequence: number, change: Partial<Registration> = {}): Registration => ({
  sequence,
  personId: 'person-1',
  houseId: 'house-1',
  name: '阿依古丽买买提',
  idNumber: '11010519491231002X',
  phone: '13900000009',
  residencyKind: 'FLOATING',
  role: 'TENANT',
  registeredOn: '2019-03-04',
  permitExpiresOn: '2020-03-03',
  defect: 'NAME_VARIANT',
  ...change,
});

const district: District = {
  size: 'small',
  seed: 1,
  asOf: '2019-12-31',
  streets: [],
  communities: [],
  grids: [],
  staff: [
    {
      workerNo: 'JY0001',
      name: '王网格',
      sex: 'MALE',
      birthDate: '1985-01-01',
      phone: '13900000002',
      politicalStatus: 'MASSES',
      role: 'GRID_WORKER',
      gridCodes: [gridCode],
      regionCode: '320105001007',
    },
  ],
  houses: [house('house-1', true), house('house-2', false)],
  people: [person('person-1')],
  residencies: [
    {
      personId: 'person-1',
      houseId: 'house-1',
      kind: 'FLOATING',
      role: 'TENANT',
      from: '2019-03-01',
      to: null,
      endReason: null,
    },
  ],
  organisations: [],
  places: [],
  registrations: {
    community: [
      registration(1),
      registration(2, { houseId: 'house-2', registeredOn: '2018-01-02', defect: 'DUPLICATE' }),
    ],
    party: [],
    safety: [],
  },
  gridTruth: [],
};

describe('what the community platform keeps about a district', () => {
  const { seed, localIds } = exportCommunity(district);

  test('a house is at its GCJ-02 position, half a kilometre from where it is', () => {
    const [kept] = seed.houses;
    const [longitude, latitude] = gcoord.transform([118.732, 32.004], gcoord.WGS84, gcoord.GCJ02);
    expect(kept?.longitude).toBeCloseTo(longitude, 5);
    expect(kept?.latitude).toBeCloseTo(latitude, 5);
    expect(kept?.longitude).not.toBeCloseTo(118.732, 3);
  });

  test('only rented houses have been visited, within a quarter of a year', () => {
    expect(seed.houses.map(({ rent_flag }) => rent_flag)).toEqual(['Y', 'N']);
    expect(seed.houses[0]?.last_visit_time).toMatch(/^2019-(10|11|12)-\d\d \d\d:\d\d:00$/);
    expect(seed.houses[1]?.last_visit_time).toBeNull();
  });

  test('a person is kept as the platform wrote them, in its own codes', () => {
    expect(seed.residents[0]).toMatchObject({
      house_id: seed.houses[0]?.house_id,
      grid_code: gridCode,
      resident_name: '阿依古丽买买提',
      sex: '1',
      birthday: '1949-12-31 00:00:00',
      nation: '05',
      political_status: '5',
      education: '3',
      marital_status: '3',
      resident_type: '3',
      resident_role: '1',
      move_in_time: '2019-03-01 00:00:00',
      permit_expire_time: '2020-03-03 00:00:00',
      register_time: '2019-03-04 00:00:00',
      registrar: '王网格',
    });
  });

  test('a person who was registered twice has two ids', () => {
    const ids = localIds.filter(({ entity }) => entity === 'Person');
    expect(ids.map(({ entityId }) => entityId)).toEqual(['person-1', 'person-1']);
    expect(ids.map(({ localId }) => localId)).toEqual(seed.residents.map(({ resident_id }) => resident_id));
    expect(new Set(ids.map(({ localId }) => localId)).size).toBe(2);
  });

  test('every house is connected', () => {
    const ids = localIds.filter(({ entity }) => entity === 'House');
    expect(ids.map(({ localId }) => localId)).toEqual(seed.houses.map(({ house_id }) => house_id));
  });

  test('the same district gives the same rows', () => {
    expect(exportCommunity(district)).toEqual(exportCommunity(district));
  });
});
