import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Needs } from '../supergraph/access-rules';
import type { FieldNeeds } from './field-needs';

/** A place of an operation that not everybody may see. */
export interface ProtectedPlace {
  /** Response names from the root, joined by dots, for example `person.name`. */
  readonly path: string;
  readonly needs: Needs;
}

/** True when a selection is certainly left out of the answer. */
export type LeavesOut = (selection: SelectionNode) => boolean;

/**
 * Returns the protected places that an operation selects. Each selection set is walked once however often its fragment is spread, so the work
 * grows with the document only; a place in a fragment has the path by which it was reached first.
 */
export function protectedPlaces(options: {
  readonly schema: GraphQLSchema;
  readonly needs: FieldNeeds;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly leavesOut: LeavesOut;
}): ProtectedPlace[] {
  const { schema, needs, document, operation, leavesOut } = options;
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const walked = new Set<SelectionSetNode>();
  const places: ProtectedPlace[] = [];

  function walk(selectionSet: SelectionSetNode, type: GraphQLCompositeType, path: readonly string[]): void {
    if (walked.has(selectionSet)) return;
    walked.add(selectionSet);
    note(needs.ofType(type), path);
    for (const selection of selectionSet.selections) if (!leavesOut(selection)) enter(selection, type, path);
  }

  function enter(selection: SelectionNode, type: GraphQLCompositeType, path: readonly string[]): void {
    if (selection.kind === Kind.FIELD) {
      const fieldPath = [...path, selection.alias?.value ?? selection.name.value];
      note(needs.ofField(type, selection.name.value), fieldPath);
      const fieldType = typeOfField(type, selection.name.value);
      if (selection.selectionSet && fieldType) walk(selection.selectionSet, fieldType, fieldPath);
      return;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment) walk(fragment.selectionSet, conditionType(fragment.typeCondition?.name.value) ?? type, path);
  }

  function note(needed: Needs | null, path: readonly string[]): void {
    if (needed) places.push({ path: path.join('.'), needs: needed });
  }

  function conditionType(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, []);
  return places;
}

function typeOfField(type: GraphQLCompositeType, field: string): GraphQLCompositeType | undefined {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
  const named = definition && getNamedType(definition.type);
  return isCompositeType(named) ? named : undefined;
}
