import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind } from 'graphql';
import { graphOf } from './required-field-sets';
import { type FieldsDefinition, fieldsDefinitions } from './type-definitions';

/**
 * The interfaces for which some subgraph has an `@interfaceObject`. With each, as `Type.field`, the fields of its types that some subgraph answers for the type
 * although it does not for the interface.
 */
export type InterfaceObjects = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the interface objects of a supergraph. https://specs.apollo.dev/join/v0.3/#@join__type */
export function interfaceObjects(document: DocumentNode): InterfaceObjects {
  const types = [...fieldsDefinitions(document).values()];
  const known = types.filter((each) => joinTypes(each).some(isInterfaceObject));
  return new Map(known.map((each) => [each.name.value, ownFields(each, types)]));
}

function ownFields(above: FieldsDefinition, types: readonly FieldsDefinition[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const type of types) {
    if (!type.interfaces?.some(({ name }) => name.value === above.name.value)) continue;
    for (const field of type.fields ?? []) {
      const shared = above.fields?.find(({ name }) => name.value === field.name.value);
      const graphs = shared && graphsOf(above, shared);
      if (graphs && [...graphsOf(type, field)].some((each) => !graphs.has(each)))
        own.add(`${type.name.value}.${field.name.value}`);
    }
  }
  return own;
}

/** Returns the subgraphs that answer a field of a type: those that are named with it, or all that have the type. */
export function graphsOf(type: FieldsDefinition, { directives = [] }: FieldDefinitionNode): ReadonlySet<string> {
  const joined = directives.filter(({ name }) => name.value === 'join__field');
  const answering = joined.filter((each) => graphOf(each) !== '' && !isTrue(each, 'external'));
  return new Set((joined.length > 0 ? answering : joinTypes(type)).map(graphOf));
}

/** Returns the `@join__type`s of a type. */
export function joinTypes({ directives = [] }: FieldsDefinition): readonly ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'join__type');
}

/** Says whether a `@join__type` is one of an `@interfaceObject`. */
export function isInterfaceObject(directive: ConstDirectiveNode): boolean {
  return isTrue(directive, 'isInterfaceObject');
}

function isTrue({ arguments: given = [] }: ConstDirectiveNode, argument: string): boolean {
  return given.some(({ name, value }) => name.value === argument && value.kind === Kind.BOOLEAN && value.value);
}
