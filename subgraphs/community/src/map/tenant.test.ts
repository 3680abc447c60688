import type { CanonicalEntry, NewResident, NewTenant } from '@onegrid/schema';
import { stringify } from 'lossless-json';
import { residentTypeAfterMove, tenantParameters } from './tenant';

const houseId = '1741234567890123457';
const entry = {
  occurredAt: '2019-08-01T16:30:00Z',
  grid: { code: '320105001007001', name: '兆园第一网格' },
  enteredBy: { workerNo: 'JY0001', name: '王网格' },
} as CanonicalEntry;
const tenant: NewTenant = {
  name: '阿依古丽·买买提',
  idNumber: '11010519491231002X',
  sex: 'FEMALE',
  birthDate: '1949-12-31',
  ethnicity: '05',
  nativePlace: '650101',
  politicalStatus: 'MASSES',
  education: null,
  maritalStatus: null,
  occupation: null,
  employer: null,
  phone: '13900000000',
  inflowReason: 'OTHER',
  dwelling: 'RENTED',
  movedInOn: '2019-07-30',
  leaseEndsOn: null,
  residencePermit: null,
};
const newly = (person: NewTenant, changes: Partial<NewResident> = {}): NewResident => ({
  path: 'resident',
  person,
  role: 'TENANT',
  household: null,
  ...changes,
});
/** The platform's 15 mandatory parameters. */
const mandatory = [
  ...['houseId', 'gridCode', 'residentName', 'idType', 'idCard', 'sex', 'birthday', 'nation'],
  ...['nativePlace', 'politicalStatus', 'phone', 'residentType', 'residentRole', 'moveInTime', 'registrar'],
];

test('the least that is known of a tenant fills everything mandatory', () => {
  const { identity, tenancy } = tenantParameters(newly(tenant), entry, houseId);
  const sent = { ...identity, ...tenancy };
  expect(mandatory.filter((field) => (sent[field] ?? null) === null)).toEqual([]);
});

test('identity and tenancy are told in the platform’s words', () => {
  const { identity, tenancy } = tenantParameters(newly(tenant), entry, houseId);
  expect(identity).toEqual({
    residentName: '阿依古丽·买买提',
    idType: '1',
    idCard: '11010519491231002X',
    sex: '1',
    birthday: '1949-12-31 00:00:00',
    nation: '05',
    nativePlace: '650101',
    politicalStatus: '0',
  });
  expect(tenancy).toMatchObject({
    moveInTime: '2019-07-30 00:00:00',
    leaseEndTime: null,
    inflowReason: '10',
    dwellingType: '2',
    registerTime: '2019-08-02 00:30:00',
    registrar: '王网格',
  });
  expect(stringify(tenancy)).toContain(`"houseId":${houseId},`);
});

test('who lives with others is registered with the household and without a lease', () => {
  const household = { number: '000123456', headName: '户主', relation: 'SPOUSE' } as const;
  const { tenancy } = tenantParameters(newly(tenant, { role: 'COHABITANT', household }), entry, houseId);
  expect(tenancy).toMatchObject({
    residentRole: '2',
    leaseBeginTime: null,
    householdNo: '000123456',
    headName: '户主',
    headRelation: '配偶',
  });
});

test.each([
  ['ethnicity', '57', '民族'],
  ['sex', 'OTHER', '性别'],
  ['politicalStatus', 'UNKNOWN', '政治面貌'],
  ['education', 'NONE', '文化程度'],
  ['maritalStatus', 'ENGAGED', '婚姻状况'],
  ['inflowReason', 'TOURISM', '流入原因'],
  ['dwelling', 'TENT', '住所类型'],
])('%s "%s" is refused, never guessed', (field, value, list) => {
  const unknown = { ...tenant, [field]: value } as NewTenant;
  expect(() => tenantParameters(newly(unknown), entry, houseId)).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_CODE', message: `${list}: no code for "${value}"` }),
  );
});

test.each([
  ['REGISTERED', '2'],
  ['SEPARATED', '2'],
  ['FLOATING', '3'],
  ['OVERSEAS', '3'],
  [null, '3'],
] as const)('who was %s and moves into a rented house becomes %s', (known, residentType) => {
  expect(residentTypeAfterMove(known)).toBe(residentType);
});
