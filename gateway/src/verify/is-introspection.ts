import type { SelectionSetNode } from 'graphql';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql';

const openFields: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);

/** Returns true for a query that asks about the schema only: https://spec.graphql.org/October2021/#sec-Schema-Introspection */
export function isIntrospection(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'query') return false;
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const visited = new Set<SelectionSetNode>();
  const onlyOpen = (selectionSet: SelectionSetNode | undefined): boolean => {
    if (selectionSet === undefined) return false;
    if (visited.has(selectionSet)) return true;
    visited.add(selectionSet);
    return selectionSet.selections.every((each) => {
      if (each.kind === Kind.FIELD) return openFields.has(each.name.value);
      if (each.kind === Kind.INLINE_FRAGMENT) return onlyOpen(each.selectionSet);
      return onlyOpen(fragments.get(each.name.value)?.selectionSet);
    });
  };
  return onlyOpen(operation.selectionSet);
}
