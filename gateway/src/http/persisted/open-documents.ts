import type { Logger } from 'pino';
import { type DocumentCache, documentStore } from './document-store';
import type { PersistedOperations } from './persisted-operations';

export interface Documents {
  /** Null when no document can be named by a hash. */
  readonly cache: DocumentCache | null;
  close(): Promise<void>;
}

/**
 * Returns the documents that clients may name by a hash, for as long as the gateway runs, whatever supergraph it serves.
 *
 * @throws OneGridError CONFIGURATION_INVALID when a Redis is set and does not answer
 */
export async function openDocuments(
  settings: {
    readonly persistedOperations: PersistedOperations | null;
    readonly automaticPersistedQueries: boolean;
    readonly redisUrl: string | null;
  },
  log: Logger,
): Promise<Documents> {
  const { persistedOperations, automaticPersistedQueries, redisUrl } = settings;
  const redis = redisUrl !== null && automaticPersistedQueries ? await loadRedisDocuments()(redisUrl, log) : null;
  return {
    cache: documentStore({ persistedOperations, automaticPersistedQueries, redis }),
    close: async () => redis?.close(),
  };
}

/** The library is loaded for those who have a Redis only. */
function loadRedisDocuments() {
  return (require('./redis-documents') as typeof import('./redis-documents')).redisDocuments;
}
