import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Weights } from './weights';

type Fields = Readonly<Record<string, unknown>>;

const mutationCost = 10;

/**
 * Returns what an answer really cost: the same weights as the estimate, times the values that are there
 * (https://ibm.github.io/graphql-specs/cost-spec.html#sec-Query-Response-Analysis). A null costs nothing. Takes time by the size of the answer.
 */
export function actualCost(
  schema: GraphQLSchema,
  weights: Weights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: Fields | null | undefined,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  /** @param counted response names of this object whose weight is counted already */
  function object(set: SelectionSetNode, type: GraphQLCompositeType, value: Fields, counted: Set<string>): number {
    let total = 0;
    for (const each of set.selections) {
      if (each.kind !== Kind.FIELD) {
        const inner = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : each;
        const condition = inner?.typeCondition && schema.getType(inner.typeCondition.name.value);
        if (inner) total += object(inner.selectionSet, isCompositeType(condition) ? condition : type, value, counted);
        continue;
      }
      const name = (each.alias ?? each.name).value;
      const definition = isUnionType(type) ? undefined : type.getFields()[each.name.value];
      if (!definition || !Object.hasOwn(value, name)) continue;
      const isFirst = !counted.has(name);
      counted.add(name);
      const named = getNamedType(definition.type);
      const own = isFirst ? weights.ofValue(type, definition) : 0;
      if (isFirst) total += weights.ofArguments(type, definition, each);
      total += values(value[name], own, isCompositeType(named) ? named : null, each.selectionSet);
    }
    return total;
  }

  function values(value: unknown, own: number, type: GraphQLCompositeType | null, set?: SelectionSetNode): number {
    if (value === null || value === undefined) return 0;
    if (Array.isArray(value)) return value.reduce((total: number, each) => total + values(each, own, type, set), 0);
    return own + (set && type ? object(set, type, value as Fields, new Set()) : 0);
  }

  const root = schema.getRootType(operation.operation);
  if (!root || !data) return 0;
  return (
    (operation.operation === 'mutation' ? mutationCost : 0) + object(operation.selectionSet, root, data, new Set())
  );
}
