import type { District, Grid, Person, Registration } from '../model';
import { exportParty } from './party';

const communityCode = '320105001007';

const grid = (code: string, kind: Grid['kind']): Grid => ({
  code,
  name: `兆园第${code.slice(-1)}网格`,
  kind,
  communityCode,
  boundary: [],
  areaSquareMetres: 100_000,
  leaderWorkerNo: 'JY0001',
  unitGridCodes: [`${communityCode}901`],
});

const person = (id: string, politicalStatus: Person['politicalStatus']): Person => ({
  id,
  name: '欧阳党员',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '01',
  nativePlace: '110105',
  politicalStatus,
  education: 'BACHELOR',
  maritalStatus: 'MARRIED',
  occupation: null,
  employer: null,
  phone: '13900000000',
});

const house = (id: string, gridCode: string) => ({
  id,
  gridCode,
  address: '南京市建邺区兆园小区1幢101室',
  position: [118.75, 32.03] as const,
  areaSquareMetres: 80,
  rented: false,
  ownerPersonId: null,
  ownerName: '业主',
  ownerPhone: '13900000001',
});

const registration = (sequence: number, personId: string, houseId: string): Registration => ({
  sequence,
  personId,
  houseId,
  name: '欧阳党员',
  idNumber: '11010519491231002X',
  phone: '13900000000',
  residencyKind: 'REGISTERED',
  role: 'OWNER',
  registeredOn: '2018-05-01',
  permitExpiresOn: null,
  defect: sequence === 3 ? 'DUPLICATE' : null,
});

const district: District = {
  size: 'small',
  seed: 1,
  asOf: '2019-12-31',
  streets: [{ code: '320105001', name: '莫愁湖街道' }],
  communities: [
    {
      code: communityCode,
      name: '兆园社区居委会',
      streetCode: '320105001',
      type: 'OLD_NO_PROPERTY',
      hasPropertyManagement: false,
    },
  ],
  grids: [grid(`${communityCode}001`, 'COMPREHENSIVE'), grid(`${communityCode}002`, 'DEDICATED')],
  staff: [
    {
      workerNo: 'JY0001',
      name: '王网格',
      sex: 'MALE',
      birthDate: '1985-01-01',
      phone: '13900000002',
      politicalStatus: 'PARTY_MEMBER',
      role: 'GRID_LEADER',
      gridCodes: [`${communityCode}001`],
      regionCode: communityCode,
    },
  ],
  houses: [house('house-1', `${communityCode}001`), house('house-2', `${communityCode}002`)],
  people: [person('person-1', 'PARTY_MEMBER'), person('person-2', 'PROBATIONARY_MEMBER')],
  residencies: [
    {
      personId: 'person-1',
      houseId: 'house-1',
      kind: 'REGISTERED',
      role: 'OWNER',
      from: '2010-01-01',
      to: null,
      endReason: null,
    },
  ],
  organisations: [],
  places: [],
  registrations: {
    community: [],
    safety: [],
    party: [
      registration(1, 'person-1', 'house-1'),
      registration(2, 'person-2', 'house-2'),
      registration(3, 'person-1', 'house-1'),
    ],
  },
  gridTruth: [],
};

describe('what the party platform keeps about a district', () => {
  const { seed, localIds } = exportParty(district);

  it('grows committee, branch and building groups; a dedicated grid has no branch', () => {
    const [committee, branch, ...groups] = seed.organisations;
    expect(committee).toMatchObject({
      org_id: 'DW320105000001',
      org_name: '中共兆园社区委员会',
      grid_code: communityCode,
    });
    expect(branch).toMatchObject({
      org_id: 'ZB320105000001',
      org_name: '兆园第1网格党支部',
      parent_id: 'DW320105000001',
      secretary: '王网格',
    });
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.every(({ parent_id }) => parent_id === 'ZB320105000001')).toBe(true);
  });

  it('registers a person as often as the platform did, in the branch of the house', () => {
    expect(seed.members.map(({ member_id, org_id, member_type }) => [member_id, org_id, member_type])).toEqual([
      ['DY32010500000001', 'ZB320105000001', '1'],
      ['DY32010500000002', 'DW320105000001', '2'],
      ['DY32010500000003', 'ZB320105000001', '1'],
    ]);
    expect(seed.members[0]?.id_tail).toBe('002X');
    expect(seed.members[0]?.join_date).toMatch(/^\d{4}年\d{2}月\d{2}日$/);
  });

  it('connects people, grids and staff with their ids on the platform', () => {
    expect(localIds.map(({ entity, entityId, localId }) => `${entity} ${entityId} ${localId}`)).toEqual([
      'Person person-1 DY32010500000001',
      'Person person-2 DY32010500000002',
      'Person person-1 DY32010500000003',
      `Grid ${communityCode}001 ZB320105000001`,
      expect.stringMatching(/^Staff JY0001 oPBP5w[\w-]{22}$/),
    ]);
  });

  it('shows only the family name of a resident who wishes', () => {
    expect(seed.wishes.length).toBeGreaterThan(0);
    expect(seed.wishes.every(({ wisher }) => wisher === '欧***')).toBe(true);
  });

  it('is the same each time', () => {
    expect(exportParty(district)).toEqual({ seed, localIds });
  });
});
