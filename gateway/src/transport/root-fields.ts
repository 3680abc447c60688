import { Kind, parse, type SelectionNode } from 'graphql';

/** Returns the response names of the fields that an operation of the planner asks for at its root; none for an entity fetch, whose places only the planner knows. */
export function rootFields(query: string): string[] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operation ? namesOf(operation.selectionSet.selections).filter((name) => name !== '_entities') : [];
}

function namesOf(selections: readonly SelectionNode[]): string[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each.alias?.value ?? each.name.value];
    return each.kind === Kind.INLINE_FRAGMENT ? namesOf(each.selectionSet.selections) : [];
  });
}
