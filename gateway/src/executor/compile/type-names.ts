import {
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

/** Answers questions about types by name, from all types of the supergraph. */
export interface TypeNames {
  /** Names that `__typename` can have where a type condition holds: concrete types, and interfaces for `@interfaceObject`. */
  within(typeCondition: string): ReadonlySet<string>;
  /** Whether this is an object type. */
  isConcrete(type: string): boolean;
  isKnown(type: string): boolean;
  /** Returns the type of what is in a field, without lists and non-null; null when there is no such field. */
  fieldType(parent: string, field: string): string | null;
  /** Null when the supergraph has no such operations. */
  rootType(operation: OperationTypeNode): string | null;
}

export function typeNames(schema: GraphQLSchema): TypeNames {
  const known = new Map<string, ReadonlySet<string>>();
  const concrete = new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .map((each) => each.name),
  );
  return {
    within(typeCondition) {
      const names = known.get(typeCondition) ?? namesWithin(schema, typeCondition);
      known.set(typeCondition, names);
      return names;
    },
    isConcrete: (type) => concrete.has(type),
    isKnown: (type) => schema.getType(type) !== undefined,
    fieldType(parent, field) {
      const type = schema.getType(parent);
      const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
      return found ? getNamedType(found.type).name : null;
    },
    rootType: (operation) => schema.getRootType(operation)?.name ?? null,
  };
}

function namesWithin(schema: GraphQLSchema, typeCondition: string): ReadonlySet<string> {
  const type = schema.getType(typeCondition);
  const names = new Set([typeCondition]);
  if (!isAbstractType(type)) return names;
  for (const each of schema.getPossibleTypes(type)) names.add(each.name);
  if (isInterfaceType(type)) for (const each of schema.getImplementations(type).interfaces) names.add(each.name);
  return names;
}
