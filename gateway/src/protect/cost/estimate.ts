import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { leftOutBy } from '../leaves-out';
import { type Amount, sum, times } from './amount';
import { listLength } from './list-length';
import type { Weights } from './weights';

export interface CostSettings {
  /** Length of a list that `@listSize` says nothing of. */
  readonly assumedListSize: number;
}

/** What an operation costs before anything of it is fetched. A mutation costs this much more. */
const mutationCost = 10;

/** A size that `@listSize(sizedFields:)` of the parent field gives to fields below. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: Amount;
}

/** Selections of one type, and under which conditions they count: 1 or 0. */
interface Place {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
  readonly factor: Amount;
}

/**
 * Returns what an operation is estimated to cost: https://ibm.github.io/graphql-specs/cost-spec.html#sec-Static-Query-Analysis. A field costs its list's
 * length times (the weight of one value and its selections), and its arguments. Selections of all type conditions are added up. Introspection costs nothing.
 *
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED when a required slicing argument is missing
 */
export function estimateCost(
  schema: GraphQLSchema,
  weights: Weights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  settings: CostSettings,
): Amount {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  function level({ set, type, factor }: Place, sized: Sized | null): Amount {
    return times(factor, sum(set.selections.map((each) => selection(each, type, sized))));
  }

  function selection(each: SelectionNode, type: GraphQLCompositeType, sized: Sized | null): Amount {
    const factor = conditions(each, operation);
    if (each.kind === Kind.FIELD) return times(factor, field(each, type, sized));
    const inner = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value) : each;
    if (!inner) return 0;
    const condition = inner.typeCondition && schema.getType(inner.typeCondition.name.value);
    return level({ set: inner.selectionSet, type: isCompositeType(condition) ? condition : type, factor }, sized);
  }

  function field(node: FieldNode, parent: GraphQLCompositeType, sized: Sized | null): Amount {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    if (!definition) return 0;
    const rule = weights.listSize(parent, definition.name);
    const length = listLength(rule, node, definition, operation, settings.assumedListSize);
    const below = rule && rule.sizedFields.length > 0 ? { fields: rule.sizedFields, size: length } : null;
    const count = below ? 1 : valuesOf(definition, sized?.fields.includes(definition.name) ? sized.size : length);
    const type = getNamedType(definition.type);
    const selections =
      node.selectionSet && isCompositeType(type) ? level({ set: node.selectionSet, type, factor: 1 }, below) : 0;
    const each = sum([weights.ofValue(parent, definition), selections]);
    return sum([times(count, each), weights.ofArguments(parent, definition, node)]);
  }

  /** A list of lists has that many entries in each. */
  function valuesOf(definition: GraphQLField<unknown, unknown>, length: Amount): Amount {
    const lists = listDepth(definition.type);
    return lists === 0 ? 1 : times(length, settings.assumedListSize ** (lists - 1));
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const base = operation.operation === 'mutation' ? mutationCost : 0;
  return sum([base, level({ set: operation.selectionSet, type: root, factor: 1 }, null)]);
}

/** 0 when `@skip` or `@include` leaves a selection out, else 1. */
function conditions(selection: SelectionNode, operation: OperationDefinitionNode): Amount {
  if (!selection.directives || selection.directives.length === 0) return 1;
  return (variables) => (leftOutBy(operation, variables)(selection) ? 0 : 1);
}

function listDepth(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepth(type.ofType);
  return isListType(type) ? 1 + listDepth(type.ofType) : 0;
}
