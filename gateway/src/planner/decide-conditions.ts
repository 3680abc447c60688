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
import { labelDefers } from './label-defers';

/** An operation in which nothing is conditional any more. */
export interface DecidedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The client's label of each deferred part, by the label that it has here (see `label-defers.ts`). Absent when nothing is deferred. */
  readonly deferLabels?: ReadonlyMap<string, string | null>;
}

type Booleans = ReadonlyMap<string, boolean>;

/** Returns the names of the variables on which `@skip`, `@include` and `@defer` of an operation depend, sorted. */
export function conditionVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const fragments = new Map(fragmentsOf(document).map((each) => [each.name.value, each]));
  const names = new Set<string>();
  const visited = new Set<string>();
  const gather = (definition: ASTNode): void => {
    visit(definition, {
      Directive(directive) {
        const value = isCondition(directive) || isDefer(directive) ? conditionOf(directive) : undefined;
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
 * @param defers   whether the client can take deferred parts; if not, nothing is deferred
 * @throws OneGridError BAD_INPUT when something is deferred that may not be
 */
export function decideConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  booleans: Booleans,
  defers = false,
): DecidedOperation {
  const decide = (set: SelectionSetNode) => decideSet(set, booleans, defers);
  const fragments = fragmentsOf(document).map(
    (each) => [each.name.value, { ...each, selectionSet: decide(each.selectionSet) }] as const,
  );
  const decided = {
    operation: { ...operation, selectionSet: decide(operation.selectionSet) },
    fragments: new Map(fragments),
  };
  return defers ? labelDefers(decided) : decided;
}

function fragmentsOf({ definitions }: DocumentNode): FragmentDefinitionNode[] {
  return definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
}

function decideSet(set: SelectionSetNode, booleans: Booleans, defers: boolean): SelectionSetNode {
  const selections = set.selections.flatMap((selection) => {
    const { directives = [] } = selection;
    const conditions = directives.filter(isCondition);
    if (conditions.some((each) => leavesOut(each, booleans))) return [];
    const rest = directives.flatMap((each) => decideDirective(each, booleans, defers));
    const nested = 'selectionSet' in selection && selection.selectionSet;
    const decided = nested ? { ...selection, selectionSet: decideSet(nested, booleans, defers) } : selection;
    return [{ ...decided, directives: rest }];
  });
  return { ...set, selections };
}

/** What is left of a directive: nothing of a condition, a `@defer` without its condition. */
function decideDirective(directive: DirectiveNode, booleans: Booleans, defers: boolean): readonly DirectiveNode[] {
  if (isCondition(directive)) return [];
  if (!isDefer(directive)) return [directive];
  if (!defers || (conditionOf(directive) && !holds(directive, booleans))) return [];
  return [{ ...directive, arguments: directive.arguments?.filter((each) => each.name.value !== 'if') }];
}

function isDefer({ name }: DirectiveNode): boolean {
  return name.value === 'defer';
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function conditionOf(directive: DirectiveNode) {
  return directive.arguments?.find((each) => each.name.value === 'if')?.value;
}

function leavesOut(directive: DirectiveNode, booleans: Booleans): boolean {
  return holds(directive, booleans) === (directive.name.value === 'skip');
}

function holds(directive: DirectiveNode, booleans: Booleans): boolean {
  const value = conditionOf(directive);
  if (value?.kind === Kind.VARIABLE) return booleans.get(value.name.value) === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}
