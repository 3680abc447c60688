import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { FetchNode, Requirement } from './plan';
import type { RequiredNames } from './supergraph/name-required-fields';

type Names = ReadonlySet<string>;

/**
 * Returns the fetches that do the work of one. Usually that is the fetch itself; it becomes several when its fields require different values of one
 * field (`comments(limit: 3)` and `comments(limit: 1)`), since a representation has room for only one.
 *
 * @param graph name of the subgraph in `join__Graph`
 */
export function splitRequirements(fetch: FetchNode, graph: string, names: RequiredNames): readonly FetchNode[] {
  if (fetch.requires === null || names.calls.size === 0) return [fetch];
  const document = parse(fetch.operation, { noLocation: true });
  const needsOf = (type: string, field: string) => names.neededBy.get(`${graph} ${type}.${field}`) ?? new Set<string>();
  const groups: Set<string>[] = [new Set()];
  const groupOf = new Map<string, number>();
  for (const { type, field } of entityFields(document)) {
    const needs = needsOf(type, field);
    const fitting = groups.findIndex((group) => fits(group, needs, names));
    const index = fitting === -1 ? groups.push(new Set()) - 1 : fitting;
    for (const each of needs) groups[index]?.add(each);
    groupOf.set(`${type}.${field}`, needs.size > 0 ? index : 0);
  }
  if (groups.length === 1) return [fetch];
  return groups.map((group, index) => {
    const part = keepFields(document, (type, field) => (groupOf.get(`${type}.${field}`) ?? 0) === index);
    const used = variablesIn(part);
    return {
      ...fetch,
      operation: stripIgnoredCharacters(print(withVariables(part, used))),
      variables: fetch.variables.filter((each) => used.has(each.to)),
      requires: keepRequirements(fetch.requires ?? [], (name) => !names.calls.has(name) || group.has(name)),
    };
  });
}

/** A group of fields has at most one value of each real field. */
function fits(group: Names, needs: Names, { calls }: RequiredNames): boolean {
  return [...needs].every((need) =>
    [...group].every((each) => each === need || calls.get(each)?.field !== calls.get(need)?.field),
  );
}

function entityFields(document: DocumentNode): { type: string; field: string }[] {
  const found: { type: string; field: string }[] = [];
  keepFields(document, (type, field) => found.push({ type, field }) > 0);
  return found;
}

/** Keeps fields that stand directly on an entity: `_entities { ... on Type { field } }`. */
function keepFields(document: DocumentNode, keep: (type: string, field: string) => boolean): DocumentNode {
  const keepIn = (type: string, set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((each): SelectionNode[] => {
      if (each.kind === Kind.FIELD) return type === '' || keep(type, each.name.value) ? [each] : [];
      if (each.kind === Kind.FRAGMENT_SPREAD) return [each];
      const selectionSet = keepIn(each.typeCondition?.name.value ?? type, each.selectionSet);
      return selectionSet.selections.length > 0 ? [{ ...each, selectionSet }] : [];
    }),
  });
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? withEntitySet(definition, (set) => keepIn('', set)) : definition,
    ),
  };
}

function withEntitySet(
  operation: OperationDefinitionNode,
  map: (set: SelectionSetNode) => SelectionSetNode,
): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.map((each) =>
    each.kind === Kind.FIELD && each.selectionSet ? { ...each, selectionSet: map(each.selectionSet) } : each,
  );
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
}

function variablesIn(document: DocumentNode): Names {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      used.add(variable.name.value);
    },
  });
  return used;
}

function withVariables(document: DocumentNode, used: Names): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) => (used.has(definition.variable.name.value) ? undefined : null),
  });
}

function keepRequirements(requires: readonly Requirement[], keep: (name: string) => boolean): readonly Requirement[] {
  return requires.flatMap((each): Requirement[] => {
    if (each.kind === 'field' && !keep(each.from)) return [];
    if (each.selections === null) return [each];
    const selections = keepRequirements(each.selections, keep);
    return selections.length > 0 ? [{ ...each, selections }] : [];
  });
}
