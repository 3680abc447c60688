import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { BadSubgraphCall } from './bad-subgraph-call';
import { linkedSdl } from './compose-world';
import { findEntity, has, type Representation } from './find-entity';
import { readShapes, type TypeShape } from './subgraph-shape';
import { failWhereFaulty } from './suffer-faults';
import { resolverOf, type Thing, type World, type WorldContext, type WorldResolver } from './world';

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Most parsed operations that are kept. */
const documentLimit = 1000;

/** One subgraph of a world. It holds an engine to the rules: valid operations, whole keys, everything that a field requires. */
export class Subgraph {
  readonly schema: GraphQLSchema;
  /** What its SDL says about federation, by type. */
  readonly shapes: ReadonlyMap<string, TypeShape>;
  readonly #documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  /** Things that came with a representation. */
  readonly #represented = new WeakSet<object>();

  constructor(
    readonly name: string,
    readonly world: World,
    /** Names of the concrete types that a type stands for, itself among them. */
    readonly concreteTypes: (type: string) => ReadonlySet<string>,
    /** Names of all fields that any subgraph declares. */
    readonly graphFields: ReadonlySet<string>,
  ) {
    const sdl = world.subgraphs[name] ?? '';
    this.schema = buildSubgraphSchema(parse(linkedSdl(sdl)));
    this.shapes = readShapes(sdl);
    this.#attachResolvers();
  }

  execute({ query, variables, operationName }: Request, contextValue: WorldContext): ExecutionResult {
    const document = this.#document(query);
    if (Array.isArray(document)) return { errors: document };
    return execute({
      schema: this.schema,
      document: document as DocumentNode,
      variableValues: variables,
      operationName,
      contextValue,
      rootValue: contextValue.data.roots,
    }) as ExecutionResult;
  }

  /** Types of which this subgraph has a field whose value may be one. */
  reachableTypes(): ReadonlySet<string> {
    const reached = new Set<string>();
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        const named = String(field.type).replace(/[[\]!]/g, '');
        const inner = this.schema.getType(named);
        if (field.name === '_entities' || !inner) continue;
        if (isAbstractType(inner)) for (const each of this.schema.getPossibleTypes(inner)) reached.add(each.name);
        reached.add(named);
      }
    }
    return reached;
  }

  #document(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const errors = validate(this.schema, document);
    if (this.#documents.size >= documentLimit) this.#documents.clear();
    this.#documents.set(query, errors.length > 0 ? errors : document);
    return errors.length > 0 ? errors : document;
  }

  #attachResolvers(): void {
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('_')) continue;
      for (const field of Object.values(type.getFields())) field.resolve = this.#resolver(type, field.name);
    }
    const entities = this.schema.getQueryType()?.getFields()._entities;
    if (entities) {
      entities.resolve = (_source, { representations }, context: WorldContext) =>
        (representations as Representation[]).map((each) => this.#entity(each, context));
    }
  }

  #resolver(type: GraphQLObjectType, field: string) {
    const types = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    const own = resolverOf(this.world, types, field);
    const shape = this.shapes.get(type.name)?.fields.get(field);
    const isRefused = this.world.refuses?.includes(`${this.name}.${type.name}.${field}`);
    return (source: Record<string, unknown>, args: unknown, context: WorldContext) => {
      if (isRefused) throw new BadSubgraphCall(`${this.name} was asked for ${type.name}.${field}`);
      const faulty = failWhereFaulty(context.faults, `${type.name}.${field}`);
      if (faulty !== undefined) return faulty;
      if (shape?.requires) this.#demand(source, shape.requires, `${type.name}.${field}`);
      return read(own, source, field, args, context);
    };
  }

  #demand(source: Record<string, unknown>, requires: Parameters<typeof has>[1], field: string): void {
    if (!this.#represented.has(source) || !has(source, requires)) {
      throw new BadSubgraphCall(`${this.name} was asked for ${field} without what it requires`);
    }
  }

  #entity(representation: Representation, { data, faults }: WorldContext): unknown {
    const shape = this.shapes.get(representation.__typename);
    if (!shape) throw new BadSubgraphCall(`${this.name} does not know ${representation.__typename}`);
    const concrete = this.concreteTypes(representation.__typename);
    const place = findEntity(data, representation, shape, (thing) => concrete.has(thing.__typename));
    const thing = data.entities[place];
    if (!thing || faults.unknown.some((each) => each.subgraph === this.name && each.entity === place)) return null;
    const typename = shape.isInterfaceObject ? representation.__typename : thing.__typename;
    const represented = { ...representation, ...this.#shown(thing, typename), __typename: typename };
    this.#represented.add(represented);
    return represented;
  }

  /** What the subgraph itself has of a thing: its own fields, and what no graph shows. */
  #shown(thing: Thing, typename: string): Record<string, unknown> {
    const fields = this.shapes.get(typename)?.fields;
    const shown = Object.entries(thing).filter(([name]) => {
      const field = fields?.get(name);
      return field ? !field.isExternal : !this.graphFields.has(name);
    });
    return Object.fromEntries(shown);
  }
}

/** Returns the value of a field by its resolver, or the property. */
export function read(
  own: WorldResolver | undefined,
  source: Record<string, unknown>,
  field: string,
  args: unknown,
  context: WorldContext,
): unknown {
  return own ? own(source as never, args as never, context) : source?.[field];
}
