import {
  GraphQLDirective,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLSchema,
  isListType,
  isNonNullType,
} from 'graphql';

const executableLocations: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/**
 * Returns the schema of clients with the executable directives that subgraphs have composed into the supergraph (`@composeDirective`). The planner takes
 * every directive of a linked specification out, although clients may use these.
 */
export function withComposedDirectives(apiSchema: GraphQLSchema, supergraph: GraphQLSchema): GraphQLSchema {
  const known = new Set(apiSchema.getDirectives().map(({ name }) => name));
  const composed = supergraph.getDirectives().filter(
    ({ name, locations, args }) =>
      !known.has(name) &&
      locations.some((each) => executableLocations.has(each)) &&
      // its arguments must be of types that clients can see
      args.every(({ type }) => apiSchema.getType(String(type).replace(/[[\]!]/g, ''))),
  );
  if (composed.length === 0) return apiSchema;
  const config = apiSchema.toConfig();
  const directives = composed.map((directive) => rebuilt(directive, apiSchema));
  return new GraphQLSchema({ ...config, directives: [...config.directives, ...directives] });
}

/** The types of the arguments belong to another schema: they are exchanged for those of the same names. */
function rebuilt(directive: GraphQLDirective, schema: GraphQLSchema): GraphQLDirective {
  const { args, ...config } = directive.toConfig();
  const own = Object.entries(args).map(([name, each]) => [name, { ...each, type: ownType(each.type, schema) }]);
  return new GraphQLDirective({ ...config, args: Object.fromEntries(own) });
}

function ownType(type: GraphQLInputType, schema: GraphQLSchema): GraphQLInputType {
  if (isNonNullType(type)) return new GraphQLNonNull(ownType(type.ofType, schema));
  if (isListType(type)) return new GraphQLList(ownType(type.ofType, schema));
  return schema.getType(type.name) as GraphQLInputType;
}
