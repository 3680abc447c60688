import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** Returns the name of a fragment that spreads itself, over others or directly; null when there is none. https://spec.graphql.org/October2021/#sec-Fragment-spreads-must-not-form-cycles */
export function circularFragment({ definitions }: DocumentNode): string | null {
  const spreads = new Map<string, Set<string>>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) spreads.set(each.name.value, spreadsIn(each.selectionSet));
  const settled = new Set<string>();
  const underWay = new Set<string>();

  function find(name: string): string | null {
    if (underWay.has(name)) return name;
    if (settled.has(name)) return null;
    underWay.add(name);
    for (const each of spreads.get(name) ?? []) {
      const found = find(each);
      if (found !== null) return found;
    }
    underWay.delete(name);
    settled.add(name);
    return null;
  }

  for (const name of spreads.keys()) {
    const found = find(name);
    if (found !== null) return found;
  }
  return null;
}

function spreadsIn(set: SelectionSetNode, names = new Set<string>()): Set<string> {
  for (const each of set.selections) {
    if (each.kind === Kind.FRAGMENT_SPREAD) names.add(each.name.value);
    else if (each.selectionSet) spreadsIn(each.selectionSet, names);
  }
  return names;
}
