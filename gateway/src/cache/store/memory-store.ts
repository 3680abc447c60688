import { LRUCache } from 'lru-cache';
import type { CacheStore, StoredEntry } from './cache-store';

/** About what an entry costs beside its texts, bytes. */
const entryBytes = 200;

/** Returns a store in this process. When it is full, what was not used for longest goes first. */
export function memoryStore(maxBytes: number): CacheStore {
  const kept = new LRUCache<string, string>({
    maxSize: maxBytes,
    // a character takes one byte or two
    sizeCalculation: (value, key) => entryBytes + 2 * (key.length + value.length),
  });
  const keep = ({ key, value, lifetimeMs }: StoredEntry) => void kept.set(key, value, { ttl: lifetimeMs });
  return {
    read: async (keys) => keys.map((key) => kept.get(key) ?? null),
    async write(entries) {
      for (const entry of entries) keep(entry);
    },
    ensure: async (entries) =>
      entries.map((entry) => {
        if (!kept.has(entry.key)) keep(entry);
        return kept.get(entry.key) ?? null;
      }),
    close: async () => kept.clear(),
  };
}
