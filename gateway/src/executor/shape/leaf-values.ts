import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Returns the value as the client gets it, or undefined when it is no value of the type. Never called with null. */
export type CompleteLeaf = (value: unknown) => unknown;

const maxInt = 2 ** 31 - 1;
const minInt = -(2 ** 31);

/** https://spec.graphql.org/October2021/#sec-Scalars */
const builtIn: Readonly<Record<string, CompleteLeaf>> = {
  [GraphQLInt.name]: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value <= maxInt && value >= minInt ? value : undefined,
  [GraphQLFloat.name]: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
  [GraphQLString.name]: (value) => (typeof value === 'string' ? value : undefined),
  [GraphQLBoolean.name]: (value) => (typeof value === 'boolean' ? value : undefined),
  [GraphQLID.name]: (value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' && Number.isInteger(value) ? String(value) : undefined;
  },
};

const known = new WeakMap<GraphQLLeafType, CompleteLeaf>();

/** Returns what checks the values of a leaf type. A custom scalar can be any JSON; an enum has the values that clients see. */
export function leafCompleter(type: GraphQLLeafType): CompleteLeaf {
  const complete = known.get(type) ?? makeCompleter(type);
  known.set(type, complete);
  return complete;
}

function makeCompleter(type: GraphQLLeafType): CompleteLeaf {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map((each) => each.name));
    return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
  }
  return (Object.hasOwn(builtIn, type.name) ? builtIn[type.name] : undefined) ?? ((value) => value);
}
