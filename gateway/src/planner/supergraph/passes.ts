import type { DocumentNode } from 'graphql';
import { externalInInterfaceObjects } from './external-in-interface-objects';
import { nameRequiredFields, type RequiredNames } from './name-required-fields';
import { resolvableKeysFirst } from './resolvable-keys-first';

/** A supergraph as the planner gets it, and what has to be undone in its plans. */
export interface PreparedSupergraph {
  readonly document: DocumentNode;
  readonly requiredNames: RequiredNames;
}

/** Returns the supergraph for the planner. Each pass repairs one fault of the planner, for every type. */
export function prepareSupergraph(document: DocumentNode): PreparedSupergraph {
  // the planner believes that a subgraph has what it only requires of its @interfaceObject
  const withExternals = externalInInterfaceObjects(document);
  // the planner takes the first key of a type, resolvable or not
  const withKeys = resolvableKeysFirst(withExternals);
  // the planner takes a field for the same with other arguments when a `@requires` names it
  return nameRequiredFields(withKeys);
}
