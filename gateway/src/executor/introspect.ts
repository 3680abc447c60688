import { executeSync, type FieldNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import type { DecidedOperation, PrivateNames } from '../planner';
import type { Fields } from './response-tree';

/** Adds to a response tree what the operation asks about the schema itself. */
export type Introspect = (tree: Fields, variables: Fields) => void;

/**
 * Returns the function that answers the `__schema` and `__type` fields of an operation; null when it has none.
 * https://spec.graphql.org/October2021/#sec-Schema-Introspection
 */
export function introspection(
  schema: GraphQLSchema,
  { operation, fragments }: DecidedOperation,
  privateNames: PrivateNames,
): Introspect | null {
  if (operation.operation !== 'query') return null;
  const fields = schemaFields(operation, fragments);
  if (fields.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  } as const;
  return (tree, variableValues) => {
    const { data } = executeSync({ schema, document, variableValues });
    for (const [name, value] of Object.entries(data ?? {})) tree[privateNames.get(name) ?? name] = value;
  };
}

function schemaFields(operation: OperationDefinitionNode, fragments: DecidedOperation['fragments']): FieldNode[] {
  const found: FieldNode[] = [];
  const visited = new Set<string>();
  const gather = (set: OperationDefinitionNode['selectionSet']): void => {
    for (const each of set.selections) {
      if (each.kind === Kind.INLINE_FRAGMENT) gather(each.selectionSet);
      else if (each.kind === Kind.FIELD) {
        if (each.name.value === '__schema' || each.name.value === '__type') found.push(each);
      } else if (!visited.has(each.name.value)) {
        visited.add(each.name.value);
        const fragment = fragments.get(each.name.value);
        if (fragment) gather(fragment.selectionSet);
      }
    }
  };
  gather(operation.selectionSet);
  return found;
}
