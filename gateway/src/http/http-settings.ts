import { defaultUploadLimits, type UploadLimits } from '../uploads/upload-limits';
import type { PersistedOperations } from './persisted/persisted-operations';

/** What clients may do at `/graphql` beside one operation as JSON, and how answers are sent. */
export interface HttpSettings {
  /** Automatic persisted queries: a client may send a hash instead of a document it has sent before. Default true. */
  readonly automaticPersistedQueries: boolean;
  /** Redis that keeps automatically persisted queries for every process; null = each process keeps its own. Default null. */
  readonly redisUrl: string | null;
  /** Operations known beforehand, and whether others are answered. Null = no list. Default null. */
  readonly persistedOperations: PersistedOperations | null;
  /** Most operations in one request; 0 = a request with several is refused. Default 0. */
  readonly maxBatchOperations: number;
  /** Shortest answer that is compressed when the client asks for it, characters; null = none is. Default 1024. */
  readonly compressFromCharacters: number | null;
  /** Bounds on files sent with a mutation; null = no files. Only a graph with a scalar `Upload` takes files at all. */
  readonly uploads: UploadLimits | null;
  /** Origins of other sites whose pages may ask; `*` = all. Default none. */
  readonly corsOrigins: readonly string[];
  /** Whether GraphiQL is served at `/`, and to browsers at `/graphql`. Default true. */
  readonly graphiql: boolean;
}

export const defaultHttpSettings: HttpSettings = Object.freeze({
  automaticPersistedQueries: true,
  redisUrl: null,
  persistedOperations: null,
  maxBatchOperations: 0,
  compressFromCharacters: 1024,
  uploads: defaultUploadLimits,
  corsOrigins: [],
  graphiql: true,
});
