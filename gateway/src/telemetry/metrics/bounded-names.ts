/** What stands for every name beyond the bound. */
export const otherNames = 'other';

/**
 * Returns a function that lets through the first so many different names it is given and says `other` for the rest: clients choose these names, and every name is
 * a time series that is kept for good.
 */
export function boundedNames(limit: number, known: Iterable<string> = []): (name: string) => string {
  const names = new Set(known);
  return (name) => {
    if (names.has(name)) return name;
    if (names.size >= limit) return otherNames;
    names.add(name);
    return name;
  };
}
