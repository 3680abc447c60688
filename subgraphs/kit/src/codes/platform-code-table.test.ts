import { codeList } from '@onegrid/schema';
import { toCodeTables } from './code-table.type';
import { findCodeTableFaults, type PlatformCodeTable } from './platform-code-table';

const item = (code: string) => ({ code, zh: code, en: code });
const of = codeList('a standard', { A: item('1'), B: item('2') });
const good: PlatformCodeTable = {
  list: '类型',
  of,
  table: { A: '7' },
  refused: { B: '不收 | Not taken' },
  alsoKnows: ['8'],
};

it('finds no fault where every value is mapped or refused, once', () =>
  expect(findCodeTableFaults([good])).toEqual([]));

it.each([
  ['neither', { ...good, refused: {} }, '类型: B is neither mapped nor refused'],
  ['both', { ...good, refused: { A: 'x', B: 'x' } }, '类型: A is mapped and refused'],
  ['foreign', { ...good, table: { A: '7', C: '9' } }, '类型: C is no value of ours'],
])('finds what is %s', (_name, table, fault) => expect(findCodeTableFaults([table])).toEqual([fault]));

it('finds two tables of one name', () =>
  expect(findCodeTableFaults([good, good])).toEqual(['类型: two tables have this name']));

it('shows a table with everything that the platform knows', () => {
  expect(toCodeTables([good])).toEqual([
    {
      list: '类型',
      standard: 'a standard',
      items: [
        { value: 'A', name: '1 | 1', code: '7', refusal: null },
        { value: 'B', name: '2 | 2', code: null, refusal: '不收 | Not taken' },
      ],
      codes: ['7', '8'],
    },
  ]);
});
