import { OneGridError } from '../errors';
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
  const translation = currentTranslation();
  const override = translation?.overrides.find((each) => each.list === list && each.value === value);
  const code = override?.code ?? (Object.hasOwn(table, value) ? table[value] : undefined);
  if (code !== undefined) return code;
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
