import { residentTable } from '../tables';
import { readParameters } from './parameters';

const complete = {
  houseId: '1741234567890123456',
  gridCode: '320105001001001',
  residentName: '测试',
  idType: '1',
  idCard: '11010519491231002X',
  sex: '1',
  birthday: '1949-12-31 00:00:00',
  nation: '01',
  nativePlace: '110105',
  politicalStatus: '0',
  phone: '13900000000',
  residentType: '3',
  residentRole: '1',
  moveInTime: '2019-08-01 00:00:00',
  registrar: '网格员',
};

test('the 15 mandatory parameters are enough', () => {
  expect(readParameters(residentTable, complete, 'add').size).toBe(15);
});

test.each(Object.keys(complete))('adding without %s is refused', (field) => {
  const { [field as keyof typeof complete]: _left, ...rest } = complete;
  expect(() => readParameters(residentTable, rest, 'add')).toThrow('不能为空');
});

test.each([
  ['sex', '9', '性别字典值不存在'],
  ['nation', '57', '民族字典值不存在'],
  ['birthday', '1949-12-31', 'JSON parse error'],
  ['birthday', '1949-13-31 00:00:00', 'JSON parse error'],
  ['houseId', 'h-1', 'JSON parse error'],
  ['nativePlace', '1101051', '籍贯长度不能超过6个字符'],
])('%s = %s is refused', (field, value, message) => {
  expect(() => readParameters(residentTable, { ...complete, [field]: value }, 'add')).toThrow(message);
});

test('editing takes some fields and empties none that is mandatory', () => {
  expect([...readParameters(residentTable, { phone: '13900000001', email: '' }, 'edit')]).toEqual([
    ['phone', '13900000001'],
    ['email', null],
  ]);
  expect(() => readParameters(residentTable, { phone: '' }, 'edit')).toThrow('联系电话不能为空');
});
