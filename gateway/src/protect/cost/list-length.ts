import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import { graphqlErrorKinds } from '../../respond/graphql-codes';
import type { ListSize } from '../../supergraph/cost-rules';
import type { Amount, Variables } from './amount';

/**
 * Returns how many entries a field's list is taken to have: what its slicing arguments say, else the assumed size.
 *
 * @param fallback for a list that nothing is said of
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED when not exactly one slicing argument is given where one is required
 */
export function listLength(
  rule: ListSize | undefined,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  operation: OperationDefinitionNode,
  fallback: number,
): Amount {
  const assumed = rule?.assumedSize ?? fallback;
  if (!rule || rule.slicingArguments.length === 0) return assumed;
  const slices = rule.slicingArguments.map((each) => slice(each, field, definition));
  if (rule.requireOneSlicingArgument) requireOne(rule, slices, field);
  const read = (variables: Variables) => {
    const sizes = slices.map((each) => each.read(variables)).filter((each) => typeof each === 'number');
    return sizes.length > 0 ? Math.max(0, ...sizes) : assumed;
  };
  if (!slices.some((each) => each.isOpen)) return read({});
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
  return (variables) => read({ ...defaults, ...variables });
}

interface Slice {
  readonly isGiven: boolean;
  readonly hasDefault: boolean;
  /** Depends on variables. */
  readonly isOpen: boolean;
  read(variables: Variables): unknown;
}

function slice(name: string, field: FieldNode, definition: GraphQLField<unknown, unknown>): Slice {
  const node = field.arguments?.find((each) => each.name.value === name)?.value;
  const byDefault = definition.args.find((each) => each.name === name)?.defaultValue;
  return {
    isGiven: node !== undefined,
    hasDefault: byDefault !== undefined,
    isOpen: node?.kind === Kind.VARIABLE,
    read: (variables) => (node ? (valueFromASTUntyped(node, variables) ?? byDefault) : byDefault),
  };
}

function requireOne(rule: ListSize, slices: readonly Slice[], field: FieldNode): void {
  const given = slices.filter((each) => each.isGiven).length;
  if (given === 1 || (given === 0 && slices.some((each) => each.hasDefault))) return;
  const code = 'GRAPHQL_VALIDATION_FAILED';
  const message = `Field "${field.name.value}" needs exactly one of the arguments ${rule.slicingArguments.join(', ')}.`;
  throw new GraphQLError(message, {
    nodes: field,
    extensions: { code, http: { status: graphqlErrorKinds[code].status } },
  });
}
