import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLOutputType,
  GraphQLString,
  isNonNullType,
  isScalarType,
} from 'graphql';

/** What the values of a scalar mostly are. Such a value, joined to a text, is the JSON text of itself, within quotation marks where it is quoted and needs no escape. */
export interface UsualLeaf {
  /** Returns the condition on a value, as code. */
  condition(value: string): string;
  readonly isQuoted: boolean;
}

const text: UsualLeaf = { condition: (value) => `typeof ${value} === 'string'`, isQuoted: true };

/** The same values that `leaf-writers.ts` takes, without the rarer forms. */
const builtIn: ReadonlyMap<string, UsualLeaf> = new Map<string, UsualLeaf>([
  [GraphQLString.name, text],
  [GraphQLID.name, text],
  [GraphQLInt.name, { condition: (value) => `${value} === (${value} | 0)`, isQuoted: false }],
  [
    GraphQLFloat.name,
    { condition: (value) => `typeof ${value} === 'number' && Number.isFinite(${value})`, isQuoted: false },
  ],
  [GraphQLBoolean.name, { condition: (value) => `typeof ${value} === 'boolean'`, isQuoted: false }],
]);

/** Returns what the values of a type usually are; null when it is none of the built-in scalars. */
export function usualLeaf(type: GraphQLOutputType): UsualLeaf | null {
  const present = isNonNullType(type) ? type.ofType : type;
  return isScalarType(present) ? (builtIn.get(present.name) ?? null) : null;
}
