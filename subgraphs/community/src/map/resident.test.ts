import type { ResidentRecord } from '../platform/tables';
import { latestFirst, readResident } from './resident';

const record: ResidentRecord = {
  residentId: '1741234567890123459',
  houseId: '1741234567890123457',
  gridCode: '320105001007001',
  houseAddress: '南京市建邺区示例路1号1幢101室',
  residentName: '住户',
  idCard: '11010519491231002X',
  sex: '1',
  birthday: '1949-12-31 00:00:00',
  phone: '13900000001',
  occupation: null,
  workUnit: '示例公司',
  residentType: '3',
  residentRole: '1',
  moveInTime: '2019-01-01 00:00:00',
  permitNo: 'JZZ1',
  permitExpireTime: '2020-01-01 00:00:00',
  registerTime: '2019-01-02 00:00:00',
  createTime: '2019-01-03 09:00:00',
  status: '0',
  delFlag: '0',
  remark: null,
};

test('a registration is read in our words: 1 is female here, unlike in GB/T 2261.1', () => {
  expect(readResident(record)).toEqual({
    id: '1741234567890123459',
    name: '住户',
    idNumber: '11010519491231002X',
    sex: 'FEMALE',
    birthDate: '1949-12-31',
    phone: '13900000001',
    residencyKind: 'FLOATING',
    role: 'TENANT',
    address: '南京市建邺区示例路1号1幢101室',
    gridCode: '320105001007001',
    occupation: null,
    employer: '示例公司',
    movedInOn: '2019-01-01',
    registeredOn: '2019-01-02',
    permitNumber: 'JZZ1',
    permitExpiresOn: '2020-01-01',
    active: true,
  });
});

test('a code that the table does not know is null, never a guess', () => {
  expect(readResident({ ...record, sex: '9', residentType: '7', residentRole: '9' })).toMatchObject({
    sex: null,
    residencyKind: null,
    role: null,
  });
});

test.each([
  ['deleted', { delFlag: '2' }],
  ['moved out', { status: '1' }],
])('a registration that is %s is not active', (_name, change) => {
  expect(readResident({ ...record, ...change }).active).toBe(false);
});

test('without 登记日期 the day it was typed counts', () => {
  expect(readResident({ ...record, registerTime: null }).registeredOn).toBe('2019-01-03');
});

test('the latest registration comes first; of one day, the one with the larger id', () => {
  const registrations = [
    { registeredOn: '2018-01-01', id: '9' },
    { registeredOn: '2019-01-01', id: '99' },
    { registeredOn: '2019-01-01', id: '100' },
  ];
  expect(registrations.sort(latestFirst).map(({ id }) => id)).toEqual(['100', '99', '9']);
});
