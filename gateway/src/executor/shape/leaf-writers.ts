import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { compactText } from '../compact-text';
import { quote } from '../quote';
import type { Write } from './fast-writer';
import { leafCompleter } from './leaf-values';
import type { Writing } from './writing';

/** Those of `leaf-values.ts`, straight to text: numbers are finite, so that their texts are JSON. */
const builtIn: ReadonlyMap<string, (writing: Writing) => Write> = new Map<string, (writing: Writing) => Write>([
  [
    GraphQLString.name,
    (writing) => (value) => {
      if (typeof value !== 'string') return null;
      return writing.isPlain ? `"${value}"` : quote(value);
    },
  ],
  [GraphQLInt.name, () => (value) => (typeof value === 'number' && value === (value | 0) ? `${value}` : null)],
  [GraphQLFloat.name, () => (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : null)],
  [GraphQLBoolean.name, () => (value) => (value === true ? 'true' : value === false ? 'false' : null)],
  [
    GraphQLID.name,
    (writing) => (value) => {
      if (typeof value === 'string') return writing.isPlain ? `"${value}"` : quote(value);
      return typeof value === 'number' && Number.isInteger(value) ? `"${value}"` : null;
    },
  ],
]);

/** Returns the writer of a leaf type's values; null for what is no value of the type. */
export function leafWriter(type: GraphQLLeafType, writing: Writing): Write {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(
      type.getValues().map(({ name }) => [name, compactText(JSON.stringify(name))]),
    );
    return (value) => texts.get(value) ?? null;
  }
  const complete = leafCompleter(type);
  return builtIn.get(type.name)?.(writing) ?? ((value) => JSON.stringify(complete(value)) ?? null);
}
