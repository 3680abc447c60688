import type { CodeList } from '@onegrid/schema';
import { registerEnumType } from 'type-graphql';

/** Registers an enum of the graph; `words` describe each value in Chinese and English. Returns its values. */
export function graphEnum<const Words extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  words: Words,
): { readonly [Value in keyof Words]: Value } {
  const values = Object.fromEntries(Object.keys(words).map((value) => [value, value])) as {
    readonly [Value in keyof Words]: Value;
  };
  const valuesConfig = Object.fromEntries(Object.entries(words).map(([value, text]) => [value, { description: text }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  return values;
}

/** Registers a code list as an enum, in the words of its standard: so every subgraph that has it says the same. */
export function codeEnum<Value extends string>(
  name: string,
  title: string,
  list: CodeList<Value>,
): { readonly [Key in Value]: Key } {
  const words = Object.entries<CodeList['items'][string]>(list.items).map(([value, { zh, en }]) => [
    value,
    `${zh} | ${en}`,
  ]);
  return graphEnum(name, `${title} (${list.standard})`, Object.fromEntries(words) as Record<Value, string>);
}
