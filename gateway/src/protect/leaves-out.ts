import { type DirectiveNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { LeavesOut } from './protected-places';

/** Nothing is left out: for what an operation could ever select. */
export const leavesOutNothing: LeavesOut = () => false;

/**
 * Returns a function that says whether `@skip` or `@include` leaves a selection out (https://spec.graphql.org/October2021/#sec--skip). Only exact booleans
 * count: whatever the engine might read in another way is taken as selected.
 */
export function leftOutBy(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): LeavesOut {
  const defaults = new Map(
    operation.variableDefinitions?.map((each) => [each.variable.name.value, each.defaultValue] as const),
  );

  function truthOf(node: ValueNode | undefined): unknown {
    if (node?.kind === Kind.BOOLEAN) return node.value;
    if (node?.kind !== Kind.VARIABLE) return undefined;
    const name = node.name.value;
    return Object.hasOwn(variables, name) ? variables[name] : truthOf(defaults.get(name));
  }

  const condition = (directive: DirectiveNode) =>
    truthOf(directive.arguments?.find((each) => each.name.value === 'if')?.value);

  return (selection) =>
    (selection.directives ?? []).some((directive) => {
      if (directive.name.value === 'skip') return condition(directive) === true;
      return directive.name.value === 'include' && condition(directive) === false;
    });
}
