import { findCodeTableFaults } from '@onegrid/kit';
import { codeTables } from './code-tables';

test('every value of ours is mapped or refused, in every table', () => {
  expect(findCodeTableFaults(codeTables)).toEqual([]);
});
