import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { PersistedOperations } from './persisted-operations';
import type { RedisDocuments } from './redis-documents';

/** Documents by what Apollo Server calls their key. */
export type DocumentCache = NonNullable<
  Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>['cache']
>;

/** What Apollo Server puts before a hash. */
const keyPrefix = 'apq:';

/** Bound on the automatically persisted queries of one process, characters; the least used go first. */
const maxCharacters = 16_000_000;
/** What an entry takes beside its text, in characters. */
const entryCharacters = 200;

/**
 * Returns where Apollo Server finds a document by its hash: first in the list of persisted operations, then among those that clients have sent. What a client sends
 * is put here by Apollo Server only after its hash was found right and the operation was admitted.
 * Null when no document can be named by a hash.
 */
export function documentStore(options: {
  readonly persistedOperations: PersistedOperations | null;
  readonly automaticPersistedQueries: boolean;
  readonly redis: RedisDocuments | null;
}): DocumentCache | null {
  const { persistedOperations, automaticPersistedQueries, redis } = options;
  const isAutomatic = automaticPersistedQueries && persistedOperations?.mode !== 'only';
  if (!isAutomatic && persistedOperations === null) return null;
  const sent = new LRUCache<string, string>({
    maxSize: maxCharacters,
    sizeCalculation: (text) => text.length + entryCharacters,
  });

  async function findSent(hash: string): Promise<string | undefined> {
    const known = sent.get(hash);
    if (known !== undefined || redis === null) return known;
    const shared = await redis.get(hash);
    if (shared !== null) sent.set(hash, shared);
    return shared ?? undefined;
  }

  return {
    async get(key) {
      const hash = key.slice(keyPrefix.length);
      return persistedOperations?.documents.get(hash) ?? (isAutomatic ? findSent(hash) : undefined);
    },
    async set(key, text) {
      if (!isAutomatic) return;
      const hash = key.slice(keyPrefix.length);
      sent.set(hash, text);
      await redis?.set(hash, text);
    },
    delete: async (key) => sent.delete(key.slice(keyPrefix.length)),
  };
}
