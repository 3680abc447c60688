import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** Returns how many selections a document has when every fragment is written out. Takes time by the length of the document, whatever the number. */
export function countSelections({ definitions }: DocumentNode): number {
  const sets = new Map<string, SelectionSetNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) sets.set(each.name.value, each.selectionSet);
  const counts = new Map<string, number>();

  function countFragment(name: string): number {
    const known = counts.get(name);
    if (known !== undefined) return known;
    const set = sets.get(name);
    const count = set ? countSet(set) : 0;
    counts.set(name, count);
    return count;
  }

  function countSet({ selections }: SelectionSetNode): number {
    let count = selections.length;
    for (const each of selections) {
      if (each.kind === Kind.FRAGMENT_SPREAD) count += countFragment(each.name.value);
      else if (each.selectionSet) count += countSet(each.selectionSet);
    }
    return count;
  }

  return definitions.reduce(
    (sum, each) => (each.kind === Kind.OPERATION_DEFINITION ? sum + countSet(each.selectionSet) : sum),
    0,
  );
}
