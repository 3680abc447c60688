import { type DocumentNode, getOperationAST, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Returns a document whose mutation has the fields of its root fragments written out, in the order in which they run. A fragment under a condition stays. */
export function writtenOut(document: DocumentNode): DocumentNode {
  const operation = getOperationAST(document);
  if (operation?.operation !== 'mutation') return document;
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const fields = ({ selections }: SelectionSetNode): readonly SelectionNode[] =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD || (each.directives?.length ?? 0) > 0) return [each];
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragments.get(each.name.value);
      return inner ? fields(inner) : [];
    });
  const selections = fields(operation.selectionSet);
  if (selections.every((each, index) => each === operation.selectionSet.selections[index])) return document;
  const definitions = document.definitions.map((each) =>
    each === operation ? { ...each, selectionSet: { ...operation.selectionSet, selections } } : each,
  );
  return { ...document, definitions };
}
