const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/** Returns a number from 0 up to (not including) `size` that depends on the key alone and is spread evenly (FNV-1a, 32 bits). */
export function spread(key: string, size: number): number {
  let hash = offsetBasis;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), prime);
  hash ^= hash >>> 15;
  return (hash >>> 0) % size;
}

/** Returns the item of a list that the key falls on. */
export function pick<Item>(key: string, items: readonly [Item, ...Item[]]): Item {
  return items[spread(key, items.length)] ?? items[0];
}
