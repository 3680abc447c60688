import { assertUsage } from '@onegrid/schema';
import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { countSelections } from './count-selections';
import type { DecidedOperation } from './decide-conditions';

/** Most selections of an operation with deferred parts when all its fragments are written out. */
const maxSelections = 20_000;

/**
 * Returns an operation in which each deferred part is one inline fragment with a label of its own, `d0`, `d1` …: its fragments are written out, since one
 * fragment can be deferred in several places, and the client's labels are kept beside. An operation that defers nothing comes back as it is.
 * https://github.com/graphql/graphql-spec/pull/742 ("Defer And Stream Directive Labels Are Unique", "… On Root Field")
 *
 * @throws OneGridError BAD_INPUT when it is too large, a label is a variable or stands twice, or a root field of a mutation or subscription is deferred
 */
export function labelDefers(decided: DecidedOperation): DecidedOperation {
  const { operation, fragments } = decided;
  const definitions = [operation, ...fragments.values()];
  if (!definitions.some(({ selectionSet }) => hasDefer(selectionSet))) return decided;
  checkLabels(definitions);
  const count = countSelections({ kind: Kind.DOCUMENT, definitions } satisfies DocumentNode);
  assertUsage(count <= maxSelections, `The operation has ${count} selections; ${maxSelections} can be planned.`);
  const labels = new Map<string, string | null>();

  function written(set: SelectionSetNode, isRoot: boolean): SelectionSetNode {
    return { ...set, selections: set.selections.map((each) => writtenSelection(each, isRoot)) };
  }

  function writtenSelection(selection: SelectionNode, isRoot: boolean): SelectionNode {
    if (selection.kind === Kind.FIELD)
      return selection.selectionSet
        ? { ...selection, selectionSet: written(selection.selectionSet, false) }
        : selection;
    const inline = selection.kind === Kind.FRAGMENT_SPREAD ? inlined(selection, fragments) : selection;
    const directives = inline.directives?.map((each) => labelled(each, isRoot));
    return { ...inline, directives, selectionSet: written(inline.selectionSet, isRoot) };
  }

  function labelled(directive: DirectiveNode, isRoot: boolean): DirectiveNode {
    if (directive.name.value !== 'defer') return directive;
    assertUsage(
      !isRoot || operation.operation === 'query',
      `@defer cannot be used on root fields of a ${operation.operation}.`,
    );
    const label = `d${labels.size}`;
    labels.set(label, labelOf(directive));
    return { ...directive, arguments: [argument('label', label)] };
  }

  const selectionSet = written(operation.selectionSet, true);
  return { operation: { ...operation, selectionSet }, fragments: new Map(), deferLabels: labels };
}

function inlined(
  spread: Extract<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>,
  fragments: DecidedOperation['fragments'],
): InlineFragmentNode {
  const fragment = fragments.get(spread.name.value);
  assertUsage(fragment, `Unknown fragment ${spread.name.value}.`);
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: spread.directives, selectionSet };
}

function hasDefer(set: SelectionSetNode): boolean {
  return set.selections.some(
    (each) =>
      each.directives?.some(({ name }) => name.value === 'defer') ||
      ('selectionSet' in each && each.selectionSet !== undefined && hasDefer(each.selectionSet)),
  );
}

function checkLabels(definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): void {
  const seen = new Set<string>();
  const check = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      for (const directive of selection.directives ?? []) {
        const label = directive.name.value === 'defer' ? labelOf(directive) : null;
        assertUsage(label === null || !seen.has(label), `The label "${label}" of a @defer stands twice.`);
        if (label !== null) seen.add(label);
      }
      if ('selectionSet' in selection && selection.selectionSet) check(selection.selectionSet);
    }
  };
  for (const { selectionSet } of definitions) check(selectionSet);
}

function labelOf(directive: DirectiveNode): string | null {
  const value = directive.arguments?.find((each) => each.name.value === 'label')?.value;
  if (value === undefined || value.kind === Kind.NULL) return null;
  assertUsage(value.kind === Kind.STRING, 'The label of a @defer must be a text in the document.');
  return value.value;
}

function argument(name: string, value: string) {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: { kind: Kind.STRING, value } } as const;
}

/** Returns the label that `labelDefers` gave to a deferred fragment; null for a fragment that is not deferred. */
export function deferLabel({ directives }: InlineFragmentNode): string | null {
  const defer = directives?.find((each) => each.name.value === 'defer');
  return defer ? labelOf(defer) : null;
}
