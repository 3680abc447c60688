import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  typeFromAST,
} from 'graphql';
import type { Random } from './random';
import type { Values } from './values';

/** Returns other variables for an operation: some left out, some null, once in a while one of the wrong type. */
export function drawVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  random: Random,
  values: Values,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const { variable, type: node, defaultValue } of getOperationAST(document)?.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node as never) as GraphQLInputType | undefined;
    if (!type) continue;
    const mayBeLeftOut = !isNonNullType(type) || defaultValue !== undefined;
    if (mayBeLeftOut && random.chance(0.3)) continue;
    variables[variable.name.value] = random.chance(0.02) ? random.pick(wrong) : values.value(type).json;
  }
  return variables;
}

/** Wrong for nearly every type. */
const wrong: readonly unknown[] = [null, { no: 'such' }, [[{}]], 'no such', 1e300];
