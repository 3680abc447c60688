import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import type { Operation } from '../conformance/engines/open-engine';

/** Most attempts for one operation. */
const attemptLimit = 400;

/** Returns a smaller operation that is still valid and for which `isBad` still holds. */
export async function minimise(
  schema: GraphQLSchema,
  operation: Operation,
  isBad: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let smallest = operation;
  let attempts = 0;
  for (let place = 0; attempts < attemptLimit; ) {
    const document = withoutPlace(smallest.document, place);
    if (!document) break;
    const candidate = { ...smallest, document: withoutUnused(document) };
    attempts += 1;
    if (validate(schema, candidate.document).length === 0 && (await isBad(candidate))) smallest = candidate;
    else place += 1;
  }
  return { ...smallest, variables: usedVariables(smallest) };
}

/** Returns the document without what is at a place, counted over everything that can be taken away; null when there is no such place. */
function withoutPlace(document: DocumentNode, place: number): DocumentNode | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  let count = -1;
  let isDone = false;
  const edited = visit(document, {
    enter(node: ASTNode): ASTNode | null | undefined | false {
      for (const edit of editsOf(node, fragments)) {
        count += 1;
        if (count !== place) continue;
        isDone = true;
        return edit;
      }
      return undefined;
    },
  }) as DocumentNode;
  return isDone ? edited : null;
}

/** What could stand in a node's place; null for nothing. */
function editsOf(node: ASTNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): (ASTNode | null)[] {
  if (node.kind === Kind.SELECTION_SET) return selectionSets(node, fragments);
  if (node.kind === Kind.DIRECTIVE || node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [null];
  if (node.kind === Kind.FIELD && node.alias) return [{ ...node, alias: undefined }];
  return [];
}

function selectionSets(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode[] {
  const { selections } = set;
  return selections.flatMap((each, index) => {
    const before = selections.slice(0, index);
    const after = selections.slice(index + 1);
    const replaced: SelectionSetNode[] = selections.length > 1 ? [{ ...set, selections: [...before, ...after] }] : [];
    const fragment = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : undefined;
    if (each.kind === Kind.INLINE_FRAGMENT) {
      replaced.push({ ...set, selections: [...before, ...each.selectionSet.selections, ...after] });
    }
    if (fragment && each.kind === Kind.FRAGMENT_SPREAD) {
      const { typeCondition, selectionSet } = fragment;
      const inline = { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: each.directives } as const;
      replaced.push({ ...set, selections: [...before, inline, ...after] });
    }
    return replaced;
  });
}

/** Returns the document without fragments and variables that nothing uses. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const spreads = names(document, Kind.FRAGMENT_SPREAD);
  const definitions = document.definitions.filter(
    (each) => each.kind !== Kind.FRAGMENT_DEFINITION || spreads.has(each.name.value),
  );
  if (definitions.length < document.definitions.length) return withoutUnused({ ...document, definitions });
  return visit(document, {
    OperationDefinition(operation) {
      const used = names({ ...document, definitions: document.definitions.map(withoutVariables) }, Kind.VARIABLE);
      const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
        used.has(variable.name.value),
      );
      return { ...operation, variableDefinitions };
    },
  });
}

function withoutVariables(definition: DocumentNode['definitions'][number]): DocumentNode['definitions'][number] {
  return definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions: [] } : definition;
}

function names(document: DocumentNode, kind: Kind.FRAGMENT_SPREAD | Kind.VARIABLE): ReadonlySet<string> {
  const found = new Set<string>();
  visit(document, {
    enter(node) {
      if (node.kind === kind && 'name' in node && node.name?.kind === Kind.NAME) found.add(node.name.value);
    },
  });
  return found;
}

function usedVariables({ document, variables }: Operation): Record<string, unknown> {
  const used = names(document, Kind.VARIABLE);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name)));
}
