import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { type FieldsDefinitions, fieldOf, namedTypeOf } from './type-definitions';

/** Returns a field set with each field as `map` returns it; `map` is told the type that the field stands on. */
export function walkFieldSet(
  types: FieldsDefinitions,
  type: string,
  set: SelectionSetNode,
  map: (parent: string, field: FieldNode) => FieldNode,
): SelectionSetNode {
  const selections = set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const parent = selection.typeCondition?.name.value ?? type;
      return { ...selection, selectionSet: walkFieldSet(types, parent, selection.selectionSet, map) };
    }
    const field = map(type, selection);
    const definition = fieldOf(types, type, selection.name.value);
    if (!field.selectionSet || !definition) return field;
    return { ...field, selectionSet: walkFieldSet(types, namedTypeOf(definition.type), field.selectionSet, map) };
  });
  return { ...set, selections };
}
