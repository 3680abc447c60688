import { printTable } from './print-table';

test('columns are aligned, whatever the script', () => {
  expect(
    printTable(
      ['平台', 'count', 'note'],
      [
        ['urban', '3', 'x'],
        ['城管', '12', '暴露垃圾'],
      ],
    ),
  ).toBe('平台   count  note\nurban  3      x\n城管   12     暴露垃圾');
});
