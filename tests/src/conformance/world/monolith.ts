import {
  buildASTSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  parse,
  printSchema,
} from 'graphql';
import { type Ownership, soleOwner } from './ownership';
import { read } from './subgraph';
import { failWhereFaulty } from './suffer-faults';
import { resolverOf, type World, type WorldContext } from './world';

/** One schema over a world's whole data: what it answers is right. */
export class Monolith {
  readonly schema: GraphQLSchema;

  constructor(
    readonly world: World,
    apiSchema: GraphQLSchema,
    readonly ownership: Ownership,
  ) {
    this.schema = buildASTSchema(parse(printSchema(apiSchema)), { assumeValidSDL: true });
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) field.resolve = this.#resolver(type, field.name);
    }
  }

  execute(document: DocumentNode, variableValues: Record<string, unknown>, contextValue: WorldContext) {
    return execute({
      schema: this.schema,
      document,
      variableValues,
      contextValue,
      rootValue: contextValue.data.roots,
    }) as ExecutionResult;
  }

  #resolver(type: GraphQLObjectType, field: string) {
    const types = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    const own = resolverOf(this.world, types, field);
    const owner = soleOwner(this.ownership, type.name, field);
    return (source: Record<string, unknown>, args: unknown, context: WorldContext) => {
      const { faults, data } = context;
      if (owner && faults.down.includes(owner)) throw new GraphQLError(`${owner} is down`);
      const faulty = failWhereFaulty(faults, `${type.name}.${field}`);
      if (faulty !== undefined) return faulty;
      const isUnknown = faults.unknown.some((each) => each.subgraph === owner && data.entities[each.entity] === source);
      return isUnknown ? null : read(own, source, field, args, context);
    };
  }
}
