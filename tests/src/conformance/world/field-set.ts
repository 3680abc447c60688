import { type DirectiveNode, Kind, parse, type SelectionSetNode } from 'graphql';

/** Fields of a `@key`, `@requires` or `@provides`; a leaf has no fields of its own. */
export interface FieldSet {
  readonly [field: string]: FieldSet;
}

/** Returns the field set in the argument `fields` of a directive. Fragments are flattened: what is in one is a field like any other. */
export function fieldSetOf(directive: DirectiveNode): FieldSet {
  const fields = directive.arguments?.find((each) => each.name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? readFieldSet(fields.value) : {};
}

export function readFieldSet(text: string, withFragments = true): FieldSet {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? readSelections(definition.selectionSet, withFragments) : {};
}

/** Returns the field set of a directive without what is in fragments: not every object must have that. */
export function sureFieldSetOf(directive: DirectiveNode): FieldSet {
  const fields = directive.arguments?.find((each) => each.name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? readFieldSet(fields.value, false) : {};
}

/** All names of fields in a set, at any depth. */
export function fieldNames(set: FieldSet): string[] {
  return Object.entries(set).flatMap(([name, nested]) => [name, ...fieldNames(nested)]);
}

function readSelections({ selections }: SelectionSetNode, withFragments: boolean): FieldSet {
  const set: Record<string, FieldSet> = {};
  for (const each of selections) {
    if (each.kind === Kind.FIELD)
      set[each.name.value] = each.selectionSet ? readSelections(each.selectionSet, withFragments) : {};
    else if (each.kind === Kind.INLINE_FRAGMENT && withFragments)
      Object.assign(set, readSelections(each.selectionSet, true));
  }
  return set;
}
