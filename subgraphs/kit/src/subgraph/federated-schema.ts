import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { OneGridError, subgraphHeader } from '@onegrid/schema';
import { type GraphQLSchema, parse, print } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { documentOf } from './schema-document';
import { sizedPages } from './sized-pages';

/** Resolves one representation of an entity (Federation, "Resolving entities"). Null = not known here. */
export type ReferenceResolver<Context> = (representation: Record<string, unknown>, context: Context) => unknown;

export interface GraphDefinition<Context> {
  /** type-graphql resolver classes. */
  readonly resolvers: NonEmptyArray<NewableFunction>;
  /** Object types that only other subgraphs lead to. */
  readonly entities: readonly NewableFunction[];
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
}

const federationImports = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@tag',
  '@inaccessible',
  '@override',
  '@authenticated',
  '@requiresScopes',
  '@cost',
  '@listSize',
] as const;

/** Returns the subgraph's SDL: what type-graphql makes of the classes, behind OneGrid's header. */
export function printSubgraphSdl<Context>(definition: GraphDefinition<Context>): string {
  return sdlOf(buildClassSchema(definition));
}

/** Returns the executable subgraph schema (with `_service` and `_entities`) and its SDL. */
export function buildFederatedSchema<Context>(definition: GraphDefinition<Context>): {
  schema: GraphQLSchema;
  sdl: string;
} {
  const classSchema = buildClassSchema(definition);
  const sdl = sdlOf(classSchema);
  const resolvers: Record<string, unknown> = { ...createResolversMap(classSchema) };
  for (const [type, resolve] of Object.entries(definition.references)) {
    const known = resolvers[type];
    resolvers[type] = {
      ...(typeof known === 'object' ? known : {}),
      __resolveReference: async (representation: Record<string, unknown>, context: Context) => {
        const entity = await resolve(representation, context);
        return entity && { ...(entity as object), __typename: type };
      },
    };
  }
  return { sdl, schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }) };
}

/** Subscription fields of a subgraph are `@fromEvents`: the gateway takes their events from the database or Redis and asks for the entities. */
const noStreams: NonNullable<Parameters<typeof buildSchemaSync>[0]['pubSub']> = {
  publish: () => undefined,
  subscribe() {
    throw new OneGridError('BAD_INPUT', { message: 'Subscribe at the gateway.' });
  },
};

function buildClassSchema<Context>({ resolvers, entities }: GraphDefinition<Context>): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    orphanedTypes: [...entities],
    validate: false,
    skipCheck: true,
    pubSub: noStreams,
  });
}

function sdlOf(schema: GraphQLSchema): string {
  return `${subgraphHeader(federationImports)}\n${print(sizedPages(documentOf(schema)))}\n`;
}
