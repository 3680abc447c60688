import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';
import { isInterfaceObject, joinTypes } from './interface-objects';
import { fieldSetOf, graphOf } from './required-field-sets';
import type { FieldsDefinition } from './type-definitions';

/**
 * Returns the supergraph with `@join__field(external: true)` at the fields of an interface that a subgraph with an `@interfaceObject` only requires. A required
 * field has to be external there, but some composers do not write it down for interfaces; the planner then believes that the subgraph has the value, and
 * leaves the requirement out.
 * https://specs.apollo.dev/join/v0.3/#@join__field
 */
export function externalInInterfaceObjects(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ? withExternals(definition) : definition,
    ),
  };
}

function withExternals<T extends FieldsDefinition>(type: T): T {
  const joined = joinTypes(type);
  const objects = new Set(joined.filter(isInterfaceObject).map(graphOf));
  const required = requiredFields(type, objects);
  if (required.size === 0) return type;
  const graphs = joined.map(graphOf);
  return { ...type, fields: type.fields?.map((field) => withExternal(field, graphs, required)) };
}

/** Names of the fields that each subgraph requires of its `@interfaceObject`, by its name in `join__Graph`. */
function requiredFields({ fields = [] }: FieldsDefinition, objects: ReadonlySet<string>) {
  const required = new Map<string, Set<string>>();
  for (const directive of fields.flatMap((each) => each.directives ?? [])) {
    const graph = graphOf(directive);
    if (!objects.has(graph)) continue;
    const names = required.get(graph) ?? new Set();
    for (const each of fieldSetOf(directive, 'requires')?.selections ?? [])
      if (each.kind === Kind.FIELD) required.set(graph, names.add(each.name.value));
  }
  return required;
}

/** A field without any `@join__field` is one that every subgraph with the type has. */
function withExternal(
  field: FieldDefinitionNode,
  graphs: readonly string[],
  required: ReadonlyMap<string, ReadonlySet<string>>,
): FieldDefinitionNode {
  const isJoined = field.directives?.some(({ name }) => name.value === 'join__field');
  const isRequired = (graph: string) => required.get(graph)?.has(field.name.value) ?? false;
  if (isJoined || !graphs.some(isRequired)) return field;
  const directives = [...new Set(graphs)].map((graph) => joinField(graph, isRequired(graph)));
  return { ...field, directives: [...(field.directives ?? []), ...directives] };
}

function joinField(graph: string, isExternal: boolean): ConstDirectiveNode {
  const given = [argument('graph', { kind: Kind.ENUM, value: graph })];
  if (isExternal) given.push(argument('external', { kind: Kind.BOOLEAN, value: true }));
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'join__field' }, arguments: given };
}

function argument(name: string, value: ConstArgumentNode['value']): ConstArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}
