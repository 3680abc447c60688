import { invariant } from '@onegrid/schema';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, stripIgnoredCharacters } from 'graphql';

/** A subscription as the subgraph would get it, and what is asked instead for each event. */
export interface EntityRequest {
  /** The subscription's field, and its name in the answer. */
  readonly field: FieldNode;
  readonly name: string;
  /** Asks for one entity, with the selections of the subscription. */
  readonly query: string;
}

/**
 * Returns what completes an event: `subscription ($id: ID!) { entryChanged(id: $id) { state } }` becomes
 * `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Entry { state } } }`.
 */
export function entityRequest(subscription: string, type: string): EntityRequest {
  const document = parse(subscription, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const field = operation && onlyField(operation);
  invariant(field?.selectionSet, 'a subscription to events without an object');
  const used = print(field.selectionSet);
  const variables = (operation?.variableDefinitions ?? [])
    .filter((each) => new RegExp(`\\$${each.variable.name.value}\\b`).test(used))
    .map(print);
  const query = `query(${['$representations:[_Any!]!', ...variables].join(' ')}){
    _entities(representations:$representations){... on ${type} ${used}}
  }`;
  return { field, name: (field.alias ?? field.name).value, query: stripIgnoredCharacters(query) };
}

/** The planner writes fragments out. */
function onlyField({ selectionSet }: OperationDefinitionNode): FieldNode | null {
  const [only] = selectionSet.selections;
  if (only?.kind === Kind.INLINE_FRAGMENT) return onlyField({ ...only, kind: Kind.OPERATION_DEFINITION } as never);
  return only?.kind === Kind.FIELD ? only : null;
}
