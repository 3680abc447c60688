import { buildSubgraphSchema } from '@apollo/subgraph';
import { compose } from '@onegrid/schema';
import { buildSchema, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { readMaterial } from '../material';
import { type Resolvers, type SubgraphName, subgraphNames, subgraphResolvers, wholeResolvers } from './resolvers';

type ResolverMap = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** Returns a subgraph that can be asked. */
export function subgraphSchema(name: SubgraphName): GraphQLSchema {
  // resolvers say what parents they take; Apollo's type knows only that there are some
  const resolvers = subgraphResolvers[name] as object as ResolverMap;
  return buildSubgraphSchema({ typeDefs: parse(sdlOf(name)), resolvers });
}

/** Returns the same graph as one schema: the reference for every contender's answers. */
export function wholeSchema(): GraphQLSchema {
  const schema = buildSchema(readMaterial('graph/whole.graphql'));
  for (const [typeName, fields] of Object.entries(wholeResolvers as Resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (field) field.resolve = (parent, args) => resolve(parent as never, args as never);
    }
  }
  return schema;
}

/** Returns the supergraph of the four subgraphs, which are one process at this origin. */
export function benchmarkSupergraph(origin: string): string {
  return compose(subgraphNames.map((name) => ({ name, url: `${origin}/${name}`, sdl: sdlOf(name) })));
}

function sdlOf(name: SubgraphName): string {
  return readMaterial(`graph/${name}.graphql`);
}
