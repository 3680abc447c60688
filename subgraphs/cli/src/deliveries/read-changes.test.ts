import { readChanges } from './read-changes';

it('reads a table, a value and a code; no code gives the value back', () => {
  expect(readChanges(['投诉类别 category/LIGHT=99', '纠纷/类别/0101=01', '性别/MALE='])).toEqual([
    { list: '投诉类别 category', value: 'LIGHT', code: '99' },
    { list: '纠纷/类别', value: '0101', code: '01' },
    { list: '性别', value: 'MALE', code: null },
  ]);
});

it.each(['LIGHT=99', '投诉类别/LIGHT', ''])('refuses "%s"', (text) => {
  expect(() => readChanges([text])).toThrow(expect.objectContaining({ code: 'INPUT_UNREADABLE' }));
});
