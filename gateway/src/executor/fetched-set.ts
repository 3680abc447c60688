import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../planner';

const nothing: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

/** Returns what a fetch asks of each object at its path: of the root, or of each entity. */
export function fetchedSet({ requires }: FetchNode, { definitions }: DocumentNode): SelectionSetNode {
  const root = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)?.selectionSet ?? nothing;
  if (requires === null) return root;
  const [entities] = root.selections;
  return (entities?.kind === Kind.FIELD ? entities.selectionSet : null) ?? nothing;
}
