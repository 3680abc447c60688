import { createHash } from 'node:crypto';
import { isRecord } from '@onegrid/schema';
import { requestRefusal } from '../../respond/request-refusal';
import type { PersistedOperations } from './persisted-operations';

/** The parameters of a GraphQL request that say which document is meant. */
export interface MeantDocument {
  readonly query?: unknown;
  /** GraphQL over HTTP, "Persisted Documents": https://graphql.github.io/graphql-over-http/draft/#sec-Persisted-Documents */
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface DocumentCheckSettings {
  readonly persistedOperations: PersistedOperations | null;
  readonly automaticPersistedQueries: boolean;
}

const sha256 = /^[0-9a-f]{64}$/;
const sha256Prefix = 'sha256:';

/**
 * Returns the step that decides, before anything is parsed, whether the document that a request means may be asked for. The request comes out as it went in, but for
 * a `documentId`, which becomes the hash of Apollo's protocol (https://www.apollographql.com/docs/apollo-server/performance/apq): from here on there is one way to name a document.
 *
 * @throws GraphQLError (of the step) with the code of the refusal
 */
export function documentCheck({ persistedOperations, automaticPersistedQueries }: DocumentCheckSettings) {
  const documents = persistedOperations?.documents ?? new Map<string, string>();
  const onlyTexts = persistedOperations?.mode === 'only' ? new Set(documents.values()) : null;
  const takesNewHashes = automaticPersistedQueries && onlyTexts === null;

  function checkHash(hash: string): void {
    if (documents.has(hash)) return;
    if (onlyTexts) throw requestRefusal('PERSISTED_QUERY_NOT_IN_LIST');
    if (!takesNewHashes) throw requestRefusal('PERSISTED_QUERY_NOT_SUPPORTED');
    if (!sha256.test(hash)) throw requestRefusal('BAD_REQUEST', 'sha256Hash must be 64 hexadecimal digits.');
  }

  function checkText(text: unknown, hash: string | null): void {
    if (onlyTexts && !onlyTexts.has(text as string)) throw requestRefusal('QUERY_NOT_IN_SAFELIST');
    if (hash !== null && hashOf(text) !== hash) throw requestRefusal('PERSISTED_QUERY_HASH_MISMATCH');
  }

  function findListed(documentId: string): string {
    if (documents.has(documentId)) return documentId;
    const bare = documentId.startsWith(sha256Prefix) ? documentId.slice(sha256Prefix.length) : documentId;
    if (documents.has(bare)) return bare;
    throw requestRefusal(persistedOperations ? 'PERSISTED_QUERY_NOT_IN_LIST' : 'PERSISTED_QUERY_NOT_SUPPORTED');
  }

  return <T extends MeantDocument>(request: T): T => {
    const { query, documentId } = request;
    const hash = readHash(request.extensions);
    if (query !== undefined && query !== null) checkText(query, hash);
    else if (hash !== null) checkHash(hash);
    else if (typeof documentId === 'string') return named(request, findListed(documentId));
    return request;
  };
}

export type DocumentCheck = ReturnType<typeof documentCheck>;

/** Returns the hash of Apollo's protocol; null when the request has none. */
function readHash(extensions: unknown): string | null {
  const named = isRecord(extensions) ? extensions.persistedQuery : undefined;
  if (named === undefined || named === null) return null;
  if (isRecord(named) && named.version === 1 && typeof named.sha256Hash === 'string') return named.sha256Hash;
  throw requestRefusal('BAD_REQUEST', 'extensions.persistedQuery must be { version: 1, sha256Hash }.');
}

function named<T extends MeantDocument>(request: T, sha256Hash: string): T {
  const { documentId: _documentId, query: _query, ...others } = request;
  const extensions = isRecord(request.extensions) ? request.extensions : {};
  return { ...others, extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash } } } as T;
}

function hashOf(text: unknown): string | null {
  return typeof text === 'string' ? createHash('sha256').update(text).digest('hex') : null;
}
