import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { FetchNode, VariableUse } from '../../planner';
import { compactText } from '../compact-text';

/** What is sent to a subgraph, up to the values of variables. */
export interface WrittenRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: readonly VariableUse[];
  /** The body of the HTTP request up to the variables: `{"query":"…","operationName":"…"`. */
  readonly opening: string;
}

/** One list of entities in a request: the response name of `_entities`, and the variable with its representations. */
export interface EntitySlot {
  readonly alias: string;
  readonly variable: string;
}

export interface WrittenEntityRequest extends WrittenRequest {
  /** One for each fetch, same order. */
  readonly slots: readonly EntitySlot[];
}

export function writeRequest({ subgraph, operation, operationName, variables }: FetchNode): WrittenRequest {
  return { subgraph, query: operation, operationName, variables, opening: openingOf(operation, operationName) };
}

function openingOf(query: string, operationName: string | undefined): string {
  return compactText(JSON.stringify({ query, operationName }).slice(0, -1));
}

/** Returns one request for several entity fetches to the same subgraph: `{ _e0: _entities(…) { … } _e1: _entities(…) { … } }`. */
export function writeEntityRequest(fetches: readonly [FetchNode, ...FetchNode[]]): WrittenEntityRequest {
  const [first] = fetches;
  if (fetches.length === 1)
    return { ...writeRequest(first), slots: [{ alias: '_entities', variable: 'representations' }] };
  const slots = fetches.map((_, index) => ({ alias: `_e${index}`, variable: `representations${index}` }));
  const operations = fetches.map(({ operation }, index) => operationIn(toSlot(operation, slots[index] as EntitySlot)));
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [joinOperations(operations)] };
  const variables = new Map(fetches.flatMap((each) => each.variables.map((use) => [use.to, use])));
  const query = stripIgnoredCharacters(print(document));
  return {
    subgraph: first.subgraph,
    query,
    operationName: first.operationName,
    opening: openingOf(query, first.operationName),
    variables: [...variables.values()],
    slots,
  };
}

function toSlot(operation: string, { alias, variable }: EntitySlot): DocumentNode {
  return visit(parse(operation, { noLocation: true }), {
    Variable: (node) => (node.name.value === 'representations' ? { ...node, name: nameNode(variable) } : undefined),
    Field: (field): FieldNode | undefined =>
      field.name.value === '_entities' ? { ...field, alias: nameNode(alias) } : undefined,
  });
}

function operationIn(document: DocumentNode): OperationDefinitionNode {
  return document.definitions[0] as OperationDefinitionNode;
}

function joinOperations(operations: readonly OperationDefinitionNode[]): OperationDefinitionNode {
  const definitions = operations.flatMap((each) => each.variableDefinitions ?? []);
  const byName = new Map(definitions.map((each): [string, VariableDefinitionNode] => [each.variable.name.value, each]));
  const selections = operations.flatMap((each) => each.selectionSet.selections);
  return {
    ...(operations[0] as OperationDefinitionNode),
    variableDefinitions: [...byName.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
