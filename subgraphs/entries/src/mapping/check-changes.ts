import type { CodeTableType } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';
import type { CodeChange } from '../store/code-mapping';

/**
 * Makes sure that the platform has these tables and knows these codes. A value that is not in the table may be given a code: that is what a change is for.
 *
 * @throws OneGridError BAD_INPUT for no change, two of one value, or a table that the platform does not have; UNKNOWN_CODE for a code that it does not know
 */
export function checkChanges(tables: readonly CodeTableType[], changes: readonly CodeChange[]): void {
  if (changes.length === 0) throw new OneGridError('BAD_INPUT', { field: 'changes' });
  for (const [index, { list, value, code }] of changes.entries()) {
    const field = `changes.${index}`;
    const table = tables.find((each) => each.list === list);
    if (!table) throw refused('BAD_INPUT', `${field}.list`, `无此代码表 No table "${list}": ${names(tables)}`);
    if (changes.findIndex((each) => each.list === list && each.value === value) !== index)
      throw refused('BAD_INPUT', `${field}.value`, `重复 Twice: ${list}/${value}`);
    if (code !== null && !table.codes.includes(code))
      throw refused('UNKNOWN_CODE', `${field}.code`, `${list}: 平台无此代码 The platform knows no code "${code}"`);
  }
}

const names = (tables: readonly CodeTableType[]) => tables.map(({ list }) => list).join('、');

function refused(code: 'BAD_INPUT' | 'UNKNOWN_CODE', field: string, message: string): OneGridError {
  return new OneGridError(code, { field, message });
}
