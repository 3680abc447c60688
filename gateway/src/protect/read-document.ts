import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { graphqlErrorKinds } from '../respond/graphql-codes';
import { documentCheck } from './check-document';
import { deepestNesting } from './deepest-nesting';
import type { DocumentLimits } from './document-limits';
import { tooLarge } from './too-large';

/** A document that was read: parsed, measured and validated. */
export interface ReadDocument {
  /** Has no definitions when the text could not be parsed. */
  readonly document: DocumentNode;
  /** Why it is refused; empty when it is not. */
  readonly errors: readonly GraphQLError[];
}

/**
 * Returns the document of a text, at once when it is known; a refused one is known too.
 *
 * @param key the same for the same text only: a hash
 */
export type ReadText = (schema: GraphQLSchema, key: string, text: string) => ReadDocument;

/** Bound on the documents that are kept for each schema, characters of their texts. A character stands for some fifty bytes of memory. */
const maxCharacters = 1_500_000;
/** What a document of no length counts for. */
const leastCharacters = 500;
const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** Returns the reader of documents: every check of a document is done once per text and schema. */
export function documentReader(limits: DocumentLimits, introspection: boolean): ReadText {
  const check = documentCheck(limits, introspection);
  const bySchema = new WeakMap<GraphQLSchema, LRUCache<string, ReadDocument>>();
  return (schema, key, text) => {
    const known = bySchema.get(schema) ?? new LRUCache<string, ReadDocument>({ maxSize: maxCharacters });
    bySchema.set(schema, known);
    const found = known.get(key);
    if (found) return found;
    const read = readText(text, limits);
    const checked = read.errors.length > 0 ? read : { ...read, errors: check(schema, read.document) };
    // of a refused document only the reasons are kept
    const kept = checked.errors.length > 0 ? { document: nothing, errors: checked.errors } : checked;
    known.set(key, kept, { size: leastCharacters + (kept.document === nothing ? 0 : text.length) });
    return kept;
  };
}

function readText(text: string, limits: DocumentLimits): ReadDocument {
  if (deepestNesting(text, limits.maxNesting) > limits.maxNesting) return refused(tooLarge('maxNesting', limits));
  try {
    const { maxTokens } = limits;
    return { document: parse(text, { maxTokens, maxComments: maxTokens }), errors: [] };
  } catch (failure) {
    if (!(failure instanceof GraphQLError)) throw failure;
    return refused(failure.message.endsWith('Parsing aborted.') ? tooLarge('maxTokens', limits) : unreadable(failure));
  }
}

function refused(error: GraphQLError): ReadDocument {
  return { document: nothing, errors: [error] };
}

function unreadable({ message, source, positions }: GraphQLError): GraphQLError {
  const code = 'GRAPHQL_PARSE_FAILED';
  return new GraphQLError(message, {
    source,
    positions,
    extensions: { code, http: { status: graphqlErrorKinds[code].status } },
  });
}
