import { figure, printTable } from './print-table';

describe('a table', () => {
  it('has its first column to the left and the others to the right', () =>
    expect(
      printTable([
        ['contender', 'CPU ms'],
        ['ours', '0.9'],
        ['hand-written', '12.0'],
      ]),
    ).toBe(
      ['contender     CPU ms', '------------  ------', 'ours             0.9', 'hand-written    12.0'].join('\n'),
    ));

  it.each([
    [0.0714, '0.071'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [1234.5, '1235'],
    [null, '–'],
  ])('writes %d as %s', (value, text) => expect(figure(value)).toBe(text));
});
