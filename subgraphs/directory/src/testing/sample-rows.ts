import type { DirectoryRows, ImportedHouse, ImportedPerson, ImportedResidency } from '../load/directory-rows';

/** Three grids: two of 兆园, one of another street. Five houses in the first, one in each other. */
export const gridA = '320105001007001';
export const gridB = '320105001007002';
export const gridFar = '320105002007001';

const boundary = [
  [118.7, 32.0],
  [118.71, 32.0],
  [118.71, 32.01],
  [118.7, 32.0],
] as const;

const person = (number: number, idNumber: string): ImportedPerson => ({
  id: `P${number}`,
  name: `居民${number}`,
  idNumber,
  sex: 'MALE',
  birthDate: '1988-05-08',
  ethnicity: '01',
  nativePlace: '320105',
  politicalStatus: 'MASSES',
  education: 'BACHELOR',
  maritalStatus: 'MARRIED',
  occupation: null,
  employer: null,
  phone: `1690000000${number}`,
});

const house = (number: number, gridCode: string, rented: boolean): ImportedHouse => ({
  id: `H${number}`,
  gridCode,
  address: `兆园${number}号`,
  position: [118.705, 32.005],
  areaSquareMetres: 80,
  rented,
  ownerPersonId: 'P1',
  ownerName: '居民1',
  ownerPhone: '16900000001',
});

const livesIn = (personId: string, houseId: string, changes: Partial<ImportedResidency> = {}): ImportedResidency => ({
  personId,
  houseId,
  kind: 'FLOATING',
  role: 'TENANT',
  from: '2019-01-01',
  to: null,
  endReason: null,
  ...changes,
});
const until = (to: string) => ({ from: '2018-01-01', to, endReason: 'MOVED_OUT' }) as const;

export const sampleRows: DirectoryRows = {
  regions: [
    { code: '320105', name: '建邺区' },
    { code: '320105001', name: '莫愁湖街道' },
    { code: '320105002', name: '沙洲街道' },
  ],
  communities: [
    { code: '320105001007', name: '兆园社区', type: 'OLD_NO_PROPERTY', hasPropertyManagement: false },
    { code: '320105002007', name: '中央商务区社区', type: 'CBD', hasPropertyManagement: true },
  ],
  grids: [gridA, gridB, gridFar].map((code) => ({
    code,
    name: `网格${code.slice(-3)}`,
    kind: 'COMPREHENSIVE',
    communityCode: code.slice(0, 12),
    boundary,
    areaSquareMetres: 100_000,
    unitGridCodes: [code],
  })),
  staff: [
    { workerNo: 'JY0001', name: '网格员甲', role: 'GRID_WORKER', phone: '16940000001', regionCode: '320105001007' },
    { workerNo: 'JY0002', name: '网格员乙', role: 'GRID_WORKER', phone: '16940000002', regionCode: '320105002007' },
    { workerNo: 'JY0100', name: '网格长', role: 'GRID_LEADER', phone: '16940000003', regionCode: '320105' },
  ],
  assignments: [
    { workerNo: 'JY0001', gridCode: gridA, duty: 'WORKER' },
    { workerNo: 'JY0002', gridCode: gridFar, duty: 'WORKER' },
    { workerNo: 'JY0100', gridCode: gridA, duty: 'LEADER' },
    { workerNo: 'JY0100', gridCode: gridB, duty: 'LEADER' },
  ],
  people: [
    person(1, '320199198805080019'),
    person(2, '320199198805080035'),
    person(3, '320199198805080051'),
    person(4, '320199198805080078'),
    person(5, '320199198805080094'),
  ],
  houses: [
    house(1, gridA, true),
    house(2, gridA, false),
    house(3, gridA, true),
    house(4, gridA, false),
    house(5, gridA, true),
    house(6, gridB, true),
    house(7, gridFar, true),
  ],
  residencies: [
    livesIn('P1', 'H2', { kind: 'REGISTERED', role: 'OWNER' }),
    livesIn('P2', 'H1'),
    livesIn('P3', 'H1', { role: 'COHABITANT' }),
    livesIn('P4', 'H1', until('2018-12-31')),
    livesIn('P4', 'H7'),
    livesIn('P5', 'H1', until('2019-06-30')),
  ],
  organisations: [
    {
      id: 'O1',
      creditCode: '91320199000000019F',
      name: '南京恒信超市',
      gridCode: gridA,
      position: [118.705, 32.005],
      address: '兆园1号商铺',
      legalRepresentative: '法人',
      phone: '16960000001',
      industry: 'F',
    },
  ],
  places: [
    {
      id: 'L1',
      name: '兆园小旅馆',
      kind: 'HOTEL',
      gridCode: gridA,
      position: [118.705, 32.005],
      address: '兆园2号',
      organisationId: 'O1',
    },
  ],
};

export const sampleLocalIds = [
  { entity: 'Person', entityId: 'P2', platform: 'community', localId: '9007199254740993' },
  { entity: 'Person', entityId: 'P2', platform: 'community', localId: '9007199254740995' },
  { entity: 'Person', entityId: 'P3', platform: 'community', localId: '9007199254740997' },
  { entity: 'House', entityId: 'H1', platform: 'safety', localId: 'F-1' },
  { entity: 'Grid', entityId: gridA, platform: 'urban', localId: '320105001007001' },
  { entity: 'Staff', entityId: 'JY0001', platform: 'party', localId: 'openid-1' },
] as const;
