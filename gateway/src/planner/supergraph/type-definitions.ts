import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type FieldsDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types with fields of a supergraph, by name. */
export type FieldsDefinitions = ReadonlyMap<string, FieldsDefinition>;

/** Returns the object and interface types of a document. */
export function fieldsDefinitions(document: DocumentNode): FieldsDefinitions {
  return new Map(
    document.definitions
      .filter(
        (each): each is FieldsDefinition =>
          each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION,
      )
      .map((each) => [each.name.value, each]),
  );
}

/** Returns a field of a type, or undefined. */
export function fieldOf(types: FieldsDefinitions, type: string, field: string): FieldDefinitionNode | undefined {
  return types.get(type)?.fields?.find((each) => each.name.value === field);
}

/** Returns the name inside lists and non-nulls. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
