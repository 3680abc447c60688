/** Returns the things of each grid, by its code, in the order they came. */
export function byGrid<Thing extends { readonly gridCode: string }>(things: readonly Thing[]): Map<string, Thing[]> {
  const grids = new Map<string, Thing[]>();
  for (const thing of things) {
    const others = grids.get(thing.gridCode);
    if (others) others.push(thing);
    else grids.set(thing.gridCode, [thing]);
  }
  return grids;
}
