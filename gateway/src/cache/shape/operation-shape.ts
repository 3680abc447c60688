import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { SaidPolicy } from '../policy/policy';
import { SelectionPolicy, type SelectionSurroundings } from '../policy/selection-policy';

/** What an operation for a subgraph asks for; null = nothing that can be kept. */
export type OperationShape = RootShape | EntitiesShape;

export interface RootShape {
  readonly kind: 'root';
  /** The same for operations that differ in their names only. */
  readonly text: string;
  readonly said: SaidPolicy;
  /** Types in the answer. */
  readonly types: readonly string[];
}

export interface EntitiesShape {
  readonly kind: 'entities';
  readonly parts: readonly EntitiesPart[];
}

/** One list of `_entities` in an operation. */
export interface EntitiesPart {
  readonly alias: string;
  /** Variable with the representations. */
  readonly variable: string;
  /** What is asked of each entity. */
  readonly text: string;
  /** Other variables that this uses. */
  readonly variables: readonly string[];
  /** What is said about an entity that is represented as this type. */
  policyOf(type: string): EntityPolicy;
}

export interface EntityPolicy {
  readonly said: SaidPolicy;
  /** The type and the types that it can be. */
  readonly names: readonly string[];
  /** Types within the answer; those of the entity itself only when it is abstract, or within itself. */
  readonly types: readonly string[];
}

/** Returns what a query for a subgraph asks for; null = it is no query, or not in the form in which the planner writes one. */
export function readShape(
  query: string,
  surroundings: Omit<SelectionSurroundings, 'fragments'>,
): OperationShape | null {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== 'query') return null;
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const within = { ...surroundings, fragments: new Map(fragments.map((each) => [each.name.value, each])) };
  const entities = operation.selectionSet.selections.filter(isEntities);
  if (entities.length === 0) return rootShape(operation, fragments, within);
  if (entities.length < operation.selectionSet.selections.length) return null;
  const parts = entities.map((each) => entitiesPart(each, fragments, within));
  return parts.every((each) => each !== null) ? { kind: 'entities', parts } : null;
}

function rootShape(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  surroundings: SelectionSurroundings,
): RootShape {
  const policy = new SelectionPolicy(surroundings);
  policy.add(surroundings.hints.queryType, operation.selectionSet.selections);
  return {
    kind: 'root',
    text: textOf([{ ...operation, name: undefined }, ...fragments].map(print)),
    said: policy.said,
    types: [...policy.types],
  };
}

function entitiesPart(
  field: FieldNode,
  fragments: readonly FragmentDefinitionNode[],
  surroundings: SelectionSurroundings,
): EntitiesPart | null {
  const [argument] = field.arguments ?? [];
  if (argument?.value.kind !== Kind.VARIABLE || field.selectionSet === undefined) return null;
  const { selectionSet } = field;
  const policies = new Map<string, EntityPolicy>();
  return {
    alias: field.alias?.value ?? field.name.value,
    variable: argument.value.name.value,
    text: textOf([print(selectionSet), ...fragments.map(print)]),
    variables: variablesIn([selectionSet, ...fragments]),
    policyOf(type) {
      const known = policies.get(type) ?? entityPolicy(type, selectionSet.selections, surroundings);
      if (surroundings.hints.types.has(type)) policies.set(type, known);
      return known;
    },
  };
}

/** Of the fragments on several types, those count that an entity of this type can be in. */
function entityPolicy(
  type: string,
  selections: readonly SelectionNode[],
  surroundings: SelectionSurroundings,
): EntityPolicy {
  const policy = new SelectionPolicy(surroundings);
  const { types } = surroundings.hints;
  const names = types.get(type)?.names ?? [type];
  for (const each of selections) {
    const condition = each.kind === Kind.INLINE_FRAGMENT ? each.typeCondition?.name.value : undefined;
    const possible = condition === undefined ? names : (types.get(condition)?.names ?? [condition]);
    if (!names.some((name) => possible.includes(name))) continue;
    policy.add(condition ?? type, each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet.selections : [each]);
  }
  const own = names.length > 1 ? names : [];
  return { said: policy.said, names, types: [...new Set([...own, ...policy.types])] };
}

function isEntities(selection: SelectionNode): selection is FieldNode {
  return selection.kind === Kind.FIELD && selection.name.value === '_entities';
}

function variablesIn(nodes: readonly Parameters<typeof visit>[0][]): string[] {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names].sort();
}

function textOf(texts: readonly string[]): string {
  return stripIgnoredCharacters(texts.join(' '));
}
