import type { Logger } from 'pino';
import { isStamp } from './cache-keys';
import { type CacheSettings, defaultCacheSettings } from './cache-settings';
import { KeptAnswers, stampOfEverything } from './kept-answers';
import { memoryStore } from './store/memory-store';

/** What a gateway keeps, over all supergraphs that it serves one after the other. */
export interface AnswerCache {
  readonly kept: KeptAnswers;
  readonly settings: CacheSettings;
  readonly counts: CacheCounts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Parts of answers since the start: entities, and whole answers of root fields. */
export interface CacheCounts {
  /** Taken from the cache. */
  kept: number;
  /** Looked for, and asked for. */
  asked: number;
  /** Not good any more, and shown because the subgraph did not answer. */
  stale: number;
}

/** Returns an empty cache, or with Redis the one that all its processes share. */
export function openCache(given: Partial<CacheSettings>, log: Logger, now = () => Date.now()): AnswerCache {
  const settings = { ...defaultCacheSettings, ...given };
  const store =
    settings.redisUrl === null
      ? memoryStore(settings.maxBytes)
      : // an invalidation must not be lost with the connection
        loadRedisStore()(settings.redisUrl, log, { isPressing: isStamp, instead: stampOfEverything });
  return { kept: new KeptAnswers(store, now), settings, counts: { kept: 0, asked: 0, stale: 0 }, now };
}

/** The library is loaded for those who have a Redis only. */
function loadRedisStore() {
  return (require('./store/redis-store') as typeof import('./store/redis-store')).redisStore;
}
