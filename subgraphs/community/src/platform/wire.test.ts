import { stringify } from 'lossless-json';
import { visitTable } from './tables';
import { isPlatformId, readRecords, wireId } from './wire';

const unreadable = expect.objectContaining({ code: 'PLATFORM_ANSWER_UNREADABLE' });

test('a record has the fields of its table and no other; empty means null', () => {
  const list = [{ visitId: '1', auditStatus: '0', auditRemark: '', delFlag: '0', content: 'left aside' }];
  expect(readRecords(list, visitTable)).toEqual([
    { visitId: '1', auditStatus: '0', auditRemark: null, delFlag: '0', remark: null },
  ]);
});

test.each([
  ['no list', { visitId: '1' }],
  ['no record', ['1']],
  ['a missing field', [{ visitId: '1' }]],
  ['an object in place of a text', [{ visitId: '1', auditStatus: '0', auditRemark: {} }]],
])('%s cannot be read', (_name, list) => {
  expect(() => readRecords(list, visitTable)).toThrow(unreadable);
});

test('an id goes out as a number with every digit', () => {
  expect(stringify([wireId('1741234567890123459')])).toBe('[1741234567890123459]');
});

test.each(['', '0', '-1', '12345678901234567890', 'DY32010500000001'])('"%s" is no id there', (id) => {
  expect(isPlatformId(id)).toBe(false);
});
