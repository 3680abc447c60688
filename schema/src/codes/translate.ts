import { OneGridError } from '../errors';

/** A table from our values to a platform's codes. A value that is missing is refused, never guessed. */
export type CodeTable = Readonly<Record<string, string>>;

/**
 * Returns the platform's code for one of our values.
 *
 * @param list what the code is about, in the platform's words, for the error message
 * @throws OneGridError UNKNOWN_CODE when the table has no counterpart
 */
export function toPlatformCode(table: CodeTable, value: string, list: string): string {
  const code = Object.hasOwn(table, value) ? table[value] : undefined;
  if (code === undefined) throw new OneGridError('UNKNOWN_CODE', { message: `${list}: no code for "${value}"` });
  return code;
}

/** Returns our value for a platform's code, or null when the platform uses a code that its table does not know. */
export function fromPlatformCode<Value extends string>(
  table: Readonly<Record<Value, string>>,
  code: string | null,
): Value | null {
  for (const value in table) if (table[value] === code) return value;
  return null;
}
