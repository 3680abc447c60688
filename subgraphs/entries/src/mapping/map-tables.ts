import type { CodeTableType } from '@onegrid/kit';
import type { CodeOverride } from '@onegrid/schema';
import type { MappedTable } from './mapping.type';

/** Returns a platform's tables as they are in force. A value that only operators have mapped comes last in its table. */
export function mapTables(own: readonly CodeTableType[], overrides: readonly CodeOverride[]): MappedTable[] {
  return own.map(({ list, standard, items, codes }) => {
    const set = new Map(overrides.filter((each) => each.list === list).map(({ value, code }) => [value, code]));
    const known = items.map(({ value, name, code, refusal }) => ({
      value,
      name,
      code: set.get(value) ?? code,
      ownCode: code,
      refusal,
    }));
    const added = [...set].filter(([value]) => !items.some((item) => item.value === value));
    const others = added.map(([value, code]) => ({ value, name: value, code, ownCode: null, refusal: null }));
    return { list, standard, items: [...known, ...others], codes };
  });
}
