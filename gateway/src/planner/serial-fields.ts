import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { DecidedOperation } from './decide-conditions';

/**
 * Returns a mutation with the fields of its root fragments written out, in the order in which they are executed. The planner takes two fragments for one, in
 * the place of the first, and would write the second before what stands between them. A fragment with a directive of its own stays.
 * https://spec.graphql.org/October2021/#sec-Mutation
 */
export function serialFields(decided: DecidedOperation): DecidedOperation {
  const { operation, fragments } = decided;
  if (operation.operation !== 'mutation') return decided;

  function written({ selections }: SelectionSetNode): readonly SelectionNode[] {
    return selections.flatMap((each) => {
      if (each.kind === Kind.FIELD || (each.directives?.length ?? 0) > 0) return [each];
      const inner = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
      return inner ? written(inner.selectionSet) : [];
    });
  }

  const selectionSet = { ...operation.selectionSet, selections: written(operation.selectionSet) };
  return { ...decided, operation: { ...operation, selectionSet } };
}
