import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DecidedOperation } from './decide-conditions';

/** Names under which values are kept in the response tree where that is not the client's own name; by the client's name. */
export type PrivateNames = ReadonlyMap<string, string>;

/**
 * Returns private names for the response names that could be taken for something else on the way:
 * - an alias that is also the name of a field there: the planner may need that field for a key or a `@requires`
 * - `__typename` as an alias of something else
 * - names that every JavaScript object has, such as `__proto__` and `constructor`
 * A name is private in the whole operation, so that selections of the same response name still merge.
 *
 * @param supergraph all types, also those that clients do not see
 */
export function privateNames(
  decided: DecidedOperation,
  apiSchema: GraphQLSchema,
  supergraph: GraphQLSchema,
): PrivateNames {
  const ambiguous = new Set<string>();
  const types = new TypeInfo(apiSchema);
  const definitions = [decided.operation, ...decided.fragments.values()];
  const visitor = visitWithTypeInfo(types, {
    Field(field) {
      const name = (field.alias ?? field.name).value;
      const parent = types.getParentType();
      const isTaken =
        field.alias !== undefined && name !== field.name.value && isFieldOf(supergraph, parent?.name, name);
      if (name in Object.prototype || isTaken) ambiguous.add(name);
    },
  });
  for (const each of definitions) visit(each, visitor);
  if (ambiguous.size === 0) return new Map();
  const mark = unusedMark(definitions.map((each) => print(each)).join('\n'));
  return new Map([...ambiguous].map((name) => [name, mark + name]));
}

function isFieldOf(supergraph: GraphQLSchema, type: string | undefined, field: string): boolean {
  if (field === '__typename') return true;
  const named = type === undefined ? undefined : supergraph.getType(type);
  return named
    ? hasField(named, field) || runtimeTypes(supergraph, named).some((each) => hasField(each, field))
    : false;
}

function runtimeTypes(supergraph: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? supergraph.getPossibleTypes(type) : [];
}

function hasField(type: GraphQLNamedType, field: string): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), field);
}

function unusedMark(text: string): string {
  let mark = '_private_';
  while (text.includes(mark)) mark = `_${mark}`;
  return mark;
}
