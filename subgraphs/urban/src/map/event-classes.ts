import type { CodeList } from '@onegrid/schema';

/** Returns the English name, or null when the list has no such code. */
export function englishName(list: CodeList, code: string): string | null {
  return Object.hasOwn(list.items, code) ? (list.items[code]?.en ?? null) : null;
}
