import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** An operation in which nothing is conditional any more. */
export interface DecidedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

type Booleans = ReadonlyMap<string, boolean>;

/** Returns the names of the variables on which `@skip` and `@include` of an operation depend, sorted. */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const fragments = new Map(fragmentsOf(document).map((each) => [each.name.value, each]));
  const names = new Set<string>();
  const visited = new Set<string>();
  const gather = (definition: ASTNode): void => {
    visit(definition, {
      Directive(directive) {
        const value = isCondition(directive) ? conditionOf(directive) : undefined;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (!fragment || visited.has(name)) return;
        visited.add(name);
        gather(fragment);
      },
    });
  };
  gather(operation);
  return [...names].sort();
}

/**
 * Returns an operation without what `@skip` and `@include` leave out, and without these directives. A selection set may come out empty: such an object
 * is answered as `{}`. Decided before planning, so that no representation misses a field that a condition has left out.
 * https://spec.graphql.org/October2021/#sec--skip and https://spec.graphql.org/October2021/#sec--include
 *
 * @param booleans values of all `conditionVariables`
 */
export function decideConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  booleans: Booleans,
): DecidedOperation {
  const fragments = fragmentsOf(document).map(
    (each) => [each.name.value, { ...each, selectionSet: decide(each.selectionSet, booleans) }] as const,
  );
  return {
    operation: { ...operation, selectionSet: decide(operation.selectionSet, booleans) },
    fragments: new Map(fragments),
  };
}

function fragmentsOf({ definitions }: DocumentNode): FragmentDefinitionNode[] {
  return definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
}

function decide(set: SelectionSetNode, booleans: Booleans): SelectionSetNode {
  const selections = set.selections.flatMap((selection) => {
    const { directives = [] } = selection;
    const conditions = directives.filter(isCondition);
    if (conditions.some((each) => leavesOut(each, booleans))) return [];
    const rest = conditions.length > 0 ? directives.filter((each) => !isCondition(each)) : directives;
    const nested = 'selectionSet' in selection && selection.selectionSet;
    const decided = nested ? { ...selection, selectionSet: decide(nested, booleans) } : selection;
    return [{ ...decided, directives: rest }];
  });
  return { ...set, selections };
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function conditionOf(directive: DirectiveNode) {
  return directive.arguments?.find((each) => each.name.value === 'if')?.value;
}

function leavesOut(directive: DirectiveNode, booleans: Booleans): boolean {
  const value = conditionOf(directive);
  const holds =
    value?.kind === Kind.VARIABLE ? booleans.get(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
  return directive.name.value === 'skip' ? holds === true : holds !== true;
}
