import type { Viewer } from '@onegrid/schema';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { AccessRules } from '../supergraph/access-rules';
import { type FieldNeeds, fieldNeeds } from './field-needs';
import { leavesOutNothing, leftOutBy } from './leaves-out';
import { permits } from './permits';
import { type LeavesOut, type ProtectedPlace, protectedPlaces } from './protected-places';

/** An operation that is about to be executed. */
export interface AdmittedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Returns the protected places of an operation that this viewer may not see; nobody (null) may see none. */
export type FindForbidden = (operation: AdmittedOperation, viewer: Viewer | null) => readonly ProtectedPlace[];

/**
 * Returns the guard of a supergraph's access rules. What an operation could ever select is worked out once per document; only when the viewer may not
 * see all of that are its `@skip` and `@include` looked at.
 */
export function accessGuard(rules: AccessRules): FindForbidden {
  const needsBySchema = new WeakMap<GraphQLSchema, FieldNeeds>();
  const placesByOperation = new WeakMap<OperationDefinitionNode, readonly ProtectedPlace[]>();

  function places({ schema, document, operation }: AdmittedOperation, leavesOut: LeavesOut) {
    const needs = needsBySchema.get(schema) ?? fieldNeeds(schema, rules);
    needsBySchema.set(schema, needs);
    return protectedPlaces({ schema, needs, document, operation, leavesOut });
  }

  function everyPlace(admitted: AdmittedOperation): readonly ProtectedPlace[] {
    const known = placesByOperation.get(admitted.operation) ?? places(admitted, leavesOutNothing);
    placesByOperation.set(admitted.operation, known);
    return known;
  }

  return (admitted, viewer) => {
    const isForbidden = (place: ProtectedPlace) => viewer === null || !permits(place.needs, viewer);
    if (!everyPlace(admitted).some(isForbidden)) return [];
    return places(admitted, leftOutBy(admitted.operation, admitted.variables)).filter(isForbidden);
  };
}
