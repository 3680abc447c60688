import { OneGridError } from '@onegrid/schema';

/** Operations that are known beforehand. */
export interface PersistedOperations {
  /** `allow` = they may be sent by their id, others as before. `only` = others are refused. */
  readonly mode: 'allow' | 'only';
  /** Documents by id; the id is what the client sends, mostly the SHA-256 of the document. */
  readonly documents: ReadonlyMap<string, string>;
}

/** Format of Apollo's tools: https://www.apollographql.com/docs/kotlin/advanced/persisted-queries#operation-manifest-format */
const manifestFormat = 'apollo-persisted-query-manifest';

/**
 * Returns the documents by id of a list: Apollo's manifest, or a plain map `{ "<id>": "<document>" }`.
 *
 * @throws OneGridError CONFIGURATION_INVALID when the text is neither
 */
export function readPersistedOperations(text: string): ReadonlyMap<string, string> {
  const list = parse(text);
  const entries = list.format === manifestFormat ? readManifest(list) : Object.entries(list);
  const documents = new Map<string, string>();
  for (const [id, document] of entries) {
    if (typeof id !== 'string' || id === '' || typeof document !== 'string' || document === '')
      throw invalid('each operation needs an id and a document');
    if (documents.has(id) && documents.get(id) !== document) throw invalid(`two documents have the id ${id}`);
    documents.set(id, document);
  }
  return documents;
}

function readManifest({ version, operations }: Record<string, unknown>): [unknown, unknown][] {
  if (version !== 1) throw invalid('only version 1 of the manifest is known');
  if (!Array.isArray(operations)) throw invalid('the manifest has no list of operations');
  return operations.map((each: { id?: unknown; body?: unknown } | null) => [each?.id, each?.body]);
}

function parse(text: string): Record<string, unknown> {
  try {
    const list: unknown = JSON.parse(text);
    if (typeof list === 'object' && list !== null && !Array.isArray(list)) return list as Record<string, unknown>;
  } catch (cause) {
    throw invalid('it is no JSON', cause);
  }
  throw invalid('it is no object');
}

function invalid(reason: string, cause?: unknown): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', {
    message: `The list of persisted operations cannot be used: ${reason}`,
    cause,
  });
}
