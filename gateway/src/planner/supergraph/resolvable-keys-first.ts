import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/**
 * Returns the supergraph with the keys of each type that can be resolved before those that cannot (`@key(resolvable: false)`).
 * https://specs.apollo.dev/join/v0.3/#@join__type
 */
export function resolvableKeysFirst(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? { ...definition, directives: sortKeys(definition.directives ?? []) }
        : definition,
    ),
  };
}

function sortKeys(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const unresolvable = directives.filter(isUnresolvable);
  return unresolvable.length === 0
    ? directives
    : [...directives.filter((each) => !isUnresolvable(each)), ...unresolvable];
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return false;
  return given.some(
    (each) => each.name.value === 'resolvable' && each.value.kind === Kind.BOOLEAN && !each.value.value,
  );
}
