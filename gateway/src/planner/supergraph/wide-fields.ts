import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { graphsOf } from './interface-objects';
import { type FieldsDefinition, fieldsDefinitions, namedTypeOf } from './type-definitions';

/** Most ways to get a field of an interface from its types that are weighed while others wait. */
const maxWays = 200;

/**
 * Returns the fields of interfaces, as `Interface.field`, that the planner can get in very many ways: it multiplies the subgraphs that have the field of one type
 * with those that have it of the next, all in one step that nothing can end. A field with values only is fetched in one way.
 */
export function wideFields(supergraph: DocumentNode): ReadonlySet<string> {
  const types = fieldsDefinitions(supergraph);
  const leaves = leafTypes(supergraph);
  const wide = new Set<string>();
  for (const [name, { fields = [], kind }] of types) {
    if (kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const below = [...types.values()].filter((each) => each.interfaces?.some((one) => one.name.value === name));
    for (const field of fields)
      if (!leaves.has(namedTypeOf(field.type)) && waysTo(field.name.value, below) > maxWays)
        wide.add(`${name}.${field.name.value}`);
  }
  return wide;
}

function waysTo(field: string, types: readonly FieldsDefinition[]): number {
  return types.reduce((ways, type) => {
    const own = type.fields?.find(({ name }) => name.value === field);
    return own ? ways * Math.max(1, graphsOf(type, own).size) : ways;
  }, 1);
}

function leafTypes({ definitions }: DocumentNode): ReadonlySet<string> {
  const builtIn = ['ID', 'Int', 'Float', 'String', 'Boolean'];
  const own = definitions.filter(
    (each) => each.kind === Kind.SCALAR_TYPE_DEFINITION || each.kind === Kind.ENUM_TYPE_DEFINITION,
  );
  return new Set([...builtIn, ...own.map(({ name }) => name.value)]);
}

/** Says whether an operation asks for one of these fields of an interface. */
export function asksFor(document: DocumentNode, fields: ReadonlySet<string>, schema: GraphQLSchema): boolean {
  if (fields.size === 0) return false;
  let isAsked = false;
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Field({ name }) {
      isAsked ||= fields.has(`${types.getParentType()?.name}.${name.value}`);
    },
  });
  visit(document, visitor);
  return isAsked;
}
