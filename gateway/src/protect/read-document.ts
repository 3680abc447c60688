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

/** A document that passed every check. */
export interface KnownDocument extends ReadDocument {
  readonly schema: GraphQLSchema;
  /** SHA-256 of its text, hexadecimal. */
  readonly hash: string;
}

/** Bound on the documents that are kept, characters of their texts. A character stands for some fifty bytes of memory. */
const maxCharacters = 1_500_000;
/** What a document of no length counts for. */
const leastCharacters = 500;
/** Bound on the refused documents that are known. */
const maxRefused = 3000;
const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** Reads the documents of one schema: every check of a document is done once per text. */
export class DocumentReader {
  readonly #limits: DocumentLimits;
  readonly #check: ReturnType<typeof documentCheck>;
  /** By text. */
  readonly #known = new LRUCache<string, KnownDocument>({
    maxSize: maxCharacters,
    dispose: ({ hash }) => this.#byHash.delete(hash),
  });
  /** Those of them that clients may name by their hash. */
  readonly #byHash = new Map<string, KnownDocument>();
  /** By hash: only the reasons are kept. */
  readonly #refused = new LRUCache<string, ReadDocument>({ max: maxRefused });

  constructor(limits: DocumentLimits, introspection: boolean) {
    this.#limits = limits;
    this.#check = documentCheck(limits, introspection);
  }

  /** Returns the document of a text if it was read before and was not refused. */
  find(text: string): KnownDocument | undefined {
    return this.#known.get(text);
  }

  /** From now on the document of a text is found by its hash too. */
  nameByHash(text: string): void {
    const known = this.#known.get(text);
    if (known) this.#byHash.set(known.hash, known);
  }

  findByHash(hash: string): KnownDocument | undefined {
    return this.#byHash.get(hash);
  }

  /** Returns the document of a text, at once when it was read before; a refused one is known too. */
  read(schema: GraphQLSchema, hash: string, text: string): ReadDocument {
    const found = this.#known.get(text) ?? this.#refused.get(hash);
    if (found) return found;
    const { document, errors: unreadable } = readText(text, this.#limits);
    const errors = unreadable.length > 0 ? unreadable : this.#check(schema, document);
    if (errors.length > 0) {
      const refused = { document: nothing, errors };
      this.#refused.set(hash, refused);
      return refused;
    }
    const known = { document, errors, schema, hash };
    this.#known.set(text, known, { size: leastCharacters + text.length });
    return known;
  }
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
