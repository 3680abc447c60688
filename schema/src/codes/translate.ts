import { OneGridError } from '../errors';
import type { CodeList } from './code-list';
import { currentTranslation } from './translation';

/** A table from our values to a platform's codes. A value that is missing is refused, never guessed. */
export type CodeTable = Readonly<Record<string, string>>;

/**
 * Returns the platform's code for one of our values: the one an operator has set for it, else the table's.
 *
 * @param list name of the table in the platform's words, one of its own on each platform; for the error message and for operators
 * @throws OneGridError UNKNOWN_CODE when there is no counterpart
 */
export function toPlatformCode(table: CodeTable, value: string, list: string): string {
  const override = currentTranslation()?.overrides.find((each) => each.list === list && each.value === value);
  const code = override?.code ?? (Object.hasOwn(table, value) ? table[value] : undefined);
  return code ?? refuseCode(list, value);
}

/**
 * Returns the Chinese name of one of our values, for what a platform is told in words.
 *
 * @throws OneGridError UNKNOWN_CODE when the list has no such value
 */
export function codeInWords(list: CodeList, value: string): string {
  const item = Object.hasOwn(list.items, value) ? list.items[value] : undefined;
  return item?.zh ?? refuseCode(list.standard, value);
}

function refuseCode(list: string, value: string): string {
  const translation = currentTranslation();
  if (translation?.unknown) return translation.unknown(list, value);
  throw new OneGridError('UNKNOWN_CODE', { message: unknownCodeReason(list, value) });
}

/** Returns how a platform subgraph says that a value has no counterpart: as the error's message and as the reason of a receipt. */
export function unknownCodeReason(list: string, value: string): string {
  return `${list}: no code for "${value}"`;
}

/** PostgreSQL's `LIKE` pattern of such a reason. */
export const unknownCodeLike = '%: no code for "%"';

/** Returns which value of which table had no counterpart; null when the reason says something else. */
export function readUnknownCode(reason: string): { readonly list: string; readonly value: string } | null {
  const [, list, value] = /^(.+): no code for "(.*)"$/s.exec(reason) ?? [];
  return list === undefined || value === undefined ? null : { list, value };
}

/** Returns our value for a platform's code, or null when the platform uses a code that its table does not know. */
export function fromPlatformCode<Value extends string>(
  table: Readonly<Record<Value, string>>,
  code: string | null,
): Value | null {
  for (const value in table) if (table[value] === code) return value;
  return null;
}
