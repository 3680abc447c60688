import { type DocumentNode, Kind } from 'graphql';

const inputName = 'DeliveryInput';

/**
 * Returns which fields of `DeliveryInput` a subgraph has left out, one sentence each. Composition keeps only the fields that every subgraph has, so that one
 * that leaves a field out takes it away from all others, whose deliveries would then fail.
 */
export function findMissingDeliveryFields(
  subgraphs: readonly { readonly name: string; readonly document: DocumentNode }[],
): readonly string[] {
  const found = subgraphs.flatMap(({ name, document }) => {
    const fields = fieldsOf(document);
    return fields === null ? [] : [{ name, fields }];
  });
  const all = new Set(found.flatMap(({ fields }) => fields));
  return found.flatMap(({ name, fields }) =>
    [...all]
      .filter((field) => !fields.includes(field))
      .map((field) => `${inputName} of ${name} has no field ${field}: copy the type whole (docs/integrating.md)`),
  );
}

function fieldsOf({ definitions }: DocumentNode): readonly string[] | null {
  for (const each of definitions)
    if (each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && each.name.value === inputName)
      return (each.fields ?? []).map(({ name }) => name.value);
  return null;
}
