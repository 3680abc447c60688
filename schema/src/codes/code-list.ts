/** One item of a code list: our value, the code of the standard, and what people read. */
export interface CodeItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A code list of a national standard. Keys are the values of the graph; `code` is what the standard writes. */
export interface CodeList<Value extends string = string> {
  /** The standard and clause the list comes from. */
  readonly standard: string;
  readonly items: Readonly<Record<Value, CodeItem>>;
}

export function codeList<const Items extends Record<string, CodeItem>>(
  standard: string,
  items: Items,
): CodeList<Extract<keyof Items, string>> {
  return { standard, items };
}

/** True when the list has this value. */
export function hasCode<Value extends string>(list: CodeList<Value>, value: string): value is Value {
  return Object.hasOwn(list.items, value);
}
