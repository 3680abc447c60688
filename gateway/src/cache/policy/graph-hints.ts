import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentOf } from '../../supergraph/linked-features';
import type { CacheScope } from '../cache-settings';

/** What `@cacheControl` says on one field or type. */
export interface Hint {
  readonly maxAgeSeconds: number | null;
  readonly scope: CacheScope | null;
  readonly inheritMaxAge: boolean;
}

export interface FieldHint extends Hint {
  /** Name of the field's type without lists and non-nulls. */
  readonly type: string;
  /** Marked with `@personal`: never shared. */
  readonly isPersonal: boolean;
}

export interface TypeHint extends Hint {
  readonly fields: ReadonlyMap<string, FieldHint>;
  /** Enum values of `join__Graph` of the subgraphs that have the type. */
  readonly graphs: ReadonlySet<string>;
  /** Field names of each key by the subgraph's enum value; nested keys are left out. */
  readonly keys: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The type and, when it is abstract, every type that it can be. */
  readonly names: readonly string[];
}

/** What a supergraph says about caching, by type. */
export interface GraphHints {
  readonly types: ReadonlyMap<string, TypeHint>;
  /** Enum value of `join__Graph` by subgraph name. */
  readonly graphs: ReadonlyMap<string, string>;
  readonly queryType: string;
}

/**
 * Returns what a supergraph says with `@cacheControl` (composed by `@composeDirective`; https://www.apollographql.com/docs/apollo-server/performance/caching) and `@personal`,
 * whatever specification the directives come from.
 */
export function readGraphHints(document: DocumentNode): GraphHints {
  const types = new Map<string, TypeHint>();
  const members = membersOf(document);
  for (const definition of document.definitions)
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION
    ) {
      const { name, directives = [] } = definition;
      const fields = definition.kind === Kind.UNION_TYPE_DEFINITION ? [] : (definition.fields ?? []);
      types.set(name.value, {
        ...hintOf(directives),
        fields: new Map(fields.map((field) => [field.name.value, fieldHint(field)])),
        ...joinsOf(directives),
        names: [name.value, ...(members.get(name.value) ?? [])],
      });
    }
  return { types, graphs: graphsOf(document), queryType: queryTypeOf(document) };
}

function fieldHint({ type, directives = [] }: FieldDefinitionNode): FieldHint {
  return {
    ...hintOf(directives),
    type: namedType(type),
    isPersonal: directives.some((each) => each.name.value === 'personal'),
  };
}

/** Several subgraphs may have spoken of one field: the shortest age and the narrowest scope count. */
function hintOf(directives: readonly ConstDirectiveNode[]): Hint {
  const given = directives.filter((each) => each.name.value === 'cacheControl');
  const ages = given.map((each) => argumentOf(each, 'maxAge')).filter((each) => typeof each === 'number');
  const scopes = given.map((each) => argumentOf(each, 'scope')).filter(isScope);
  return {
    maxAgeSeconds: ages.length > 0 ? Math.min(...ages) : null,
    scope: scopes.includes('PRIVATE')
      ? 'PRIVATE'
      : scopes.length > 0 && scopes.length === given.length
        ? 'PUBLIC'
        : null,
    inheritMaxAge: given.some((each) => argumentOf(each, 'inheritMaxAge') === true),
  };
}

function isScope(value: unknown): value is CacheScope {
  return value === 'PUBLIC' || value === 'PRIVATE';
}

/** https://specs.apollo.dev/join/v0.5/#@join__type */
function joinsOf(directives: readonly ConstDirectiveNode[]): Pick<TypeHint, 'graphs' | 'keys'> {
  const keys = new Map<string, (readonly string[])[]>();
  for (const directive of directives.filter((each) => each.name.value === 'join__type')) {
    const graph = String(argumentOf(directive, 'graph'));
    const key = argumentOf(directive, 'key');
    const known = keys.get(graph) ?? [];
    keys.set(graph, known);
    if (typeof key === 'string' && !key.includes('{')) known.push(key.trim().split(/\s+/).sort());
  }
  return { graphs: new Set(keys.keys()), keys };
}

function membersOf(document: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  const add = (abstract: string, name: string) => members.set(abstract, [...(members.get(abstract) ?? []), name]);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) addInterfaces(definition, add);
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const each of definition.types ?? []) add(definition.name.value, each.name.value);
  }
  return members;
}

function addInterfaces(
  { name, interfaces = [] }: ObjectTypeDefinitionNode,
  add: (abstract: string, name: string) => void,
) {
  for (const each of interfaces) add(each.name.value, name.value);
}

function graphsOf(document: DocumentNode): ReadonlyMap<string, string> {
  const values = document.definitions
    .filter((each) => each.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter((each) => each.name.value === 'join__Graph')
    .flatMap((each) => each.values ?? []);
  return new Map(
    values.flatMap(({ name, directives = [] }) =>
      directives
        .filter((each) => each.name.value === 'join__graph')
        .map((each): [string, string] => [String(argumentOf(each, 'name')), name.value]),
    ),
  );
}

function queryTypeOf(document: DocumentNode): string {
  const operations = document.definitions
    .filter((each) => each.kind === Kind.SCHEMA_DEFINITION)
    .flatMap((each) => each.operationTypes);
  return operations.find((each) => each.operation === 'query')?.type.name.value ?? 'Query';
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
