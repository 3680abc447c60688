import { generateDistrict } from '../generate';
import type { District, House, Registration } from '../model';
import { exportSafety } from './safety';

const house = (id: string, rented: boolean): House => ({
  id,
  gridCode: '320105001007001',
  address: `江苏省南京市建邺区莫愁湖街道兆园${id}`,
  position: [118.751234, 32.039876],
  areaSquareMetres: 80,
  rented,
  ownerPersonId: null,
  ownerName: '房东',
  ownerPhone: '13000000000',
});

const registration = (sequence: number, personId: string, more: Partial<Registration> = {}): Registration => ({
  sequence,
  personId,
  houseId: 'house-1',
  name: `人${sequence}`,
  idNumber: '110105194912310021',
  phone: '13900000000',
  residencyKind: 'FLOATING',
  role: 'TENANT',
  registeredOn: '2019-03-01',
  permitExpiresOn: null,
  defect: null,
  ...more,
});

function district(houses: readonly House[], safety: readonly Registration[]): District {
  return {
    size: 'small',
    seed: 7,
    asOf: '2019-12-31',
    streets: [],
    communities: [],
    grids: [],
    staff: [
      {
        workerNo: 'JY0001',
        name: '网格员',
        sex: 'FEMALE',
        birthDate: '1990-01-01',
        phone: '13700000000',
        politicalStatus: 'MASSES',
        role: 'GRID_WORKER',
        gridCodes: ['320105001007001'],
        regionCode: '320105001007',
      },
    ],
    houses,
    people: [],
    residencies: [],
    organisations: [
      {
        id: 'organisation-1',
        creditCode: '91350100M000100Y43',
        name: '某公司',
        gridCode: '320105001007001',
        position: [118.75, 32.04],
        address: '某路1号',
        legalRepresentative: '法人',
        phone: '02580000000',
        industry: 'F',
      },
    ],
    places: [
      {
        id: 'place-1',
        name: '菜场',
        kind: 'MARKET',
        gridCode: '320105001007001',
        organisationId: null,
        position: [118.76, 32.05],
        address: '某路2号',
      },
    ],
    registrations: { community: [], party: [], safety },
    gridTruth: [],
  };
}

describe('what the work-safety platform holds', () => {
  const sample = district(
    [house('house-1', true), house('house-2', false)],
    [
      registration(1, 'person-1'),
      registration(2, 'person-2', { role: 'OWNER' }),
      registration(3, 'person-1', { defect: 'DUPLICATE', houseId: 'house-2' }),
    ],
  );

  it('knows rented houses, enterprises by credit code and places, each under its own kind of id', () => {
    const { seed, localIds } = exportSafety(sample);
    expect(seed.checkObjects.map(({ object_id, object_type }) => [object_id, object_type])).toEqual([
      ['91350100M000100Y43', '1'],
      ['CZF000000001', '2'],
      ['CS000000001', '3'],
    ]);
    expect(seed.checkObjects[1]).toMatchObject({ gps_info: '118.751234,32.039876', area_code: '320105001007' });
    expect(localIds).toContainEqual({
      entity: 'House',
      entityId: 'house-1',
      platform: 'safety',
      localId: 'CZF000000001',
    });
  });

  it('gives a person who is registered twice two ids, and keeps who lives elsewhere without an object', () => {
    const { seed, localIds } = exportSafety(sample);
    const ofPerson = localIds.filter(({ entityId }) => entityId === 'person-1').map(({ localId }) => localId);
    expect(ofPerson).toEqual(['GZ000000001', 'GZ000000003']);
    expect(seed.signers.map(({ object_id }) => object_id)).toEqual(['CZF000000001', 'CZF000000001', null]);
  });

  it('lets the registered owner answer for the hazards of the house', () => {
    const houses = Array.from({ length: 200 }, (_unused, index) => house(`house-${index}`, true));
    const owners = houses.map(({ id }, index) => registration(index + 1, `p${index}`, { houseId: id, role: 'OWNER' }));
    const { seed } = exportSafety(district(houses, owners));
    const inHouses = seed.hazards.filter(({ object_id }) => object_id.startsWith('CZF'));
    expect(inHouses.length).toBeGreaterThan(20);
    expect(inHouses.every(({ duty_person_id, object_id }) => duty_person_id?.slice(2) === object_id.slice(3))).toBe(
      true,
    );
    expect(new Set(seed.hazards.map(({ hazard_level }) => hazard_level)).size).toBeGreaterThan(1);
  });

  it('is the same every time', () => {
    expect(exportSafety(sample)).toEqual(exportSafety(sample));
  });

  it('has every id once, and a row behind every id that our people and things have there', () => {
    const { seed, localIds } = exportSafety(generateDistrict({ size: 'small' }));
    const rows = [
      ...seed.checkObjects.map(({ object_id }) => object_id),
      ...seed.signers.map(({ signer_id }) => signer_id),
    ];
    expect(new Set(rows).size).toBe(rows.length);
    expect(new Set(localIds.map(({ localId }) => localId))).toEqual(new Set(rows));
    expect(new Set(seed.checkRecords.map(({ check_id }) => check_id)).size).toBe(seed.checkRecords.length);
  });
});
