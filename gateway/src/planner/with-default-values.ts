import { type ArgumentNode, astFromValue, type DirectiveNode, type GraphQLSchema, Kind } from 'graphql';

/**
 * Returns a directive with the default values of its arguments written out. A subgraph that gets it may have another default value, or none.
 * https://spec.graphql.org/October2021/#sec-Language.Directives
 */
export function withDefaultValues(directive: DirectiveNode, schema: GraphQLSchema): DirectiveNode {
  const { name, arguments: given = [] } = directive;
  const names = new Set(given.map((each) => each.name.value));
  const missing = (schema.getDirective(name.value)?.args ?? []).flatMap((each): ArgumentNode[] => {
    const value = names.has(each.name) ? null : astFromValue(each.defaultValue, each.type);
    return value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: each.name }, value }] : [];
  });
  return missing.length === 0 ? directive : { ...directive, arguments: [...given, ...missing] };
}
