import { assertUsage } from '@onegrid/schema';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { conditionVariables, decideConditions, type Planner } from '../planner';
import { type CompiledOperation, compileOperation } from './compile/compile-operation';
import type { TypeNames } from './compile/type-names';
import type { WarmOperation } from './warm-up';

/** A valid operation of a client. */
export interface KnownOperation {
  /** The same for the same text and operation name. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether the client can take deferred parts. Default false. */
  readonly defers?: boolean;
}

/**
 * Keeps compiled operations, by text, name, the booleans that conditions depend on, and whether parts may be deferred. Bounded by size, so that neither many operations nor
 * many combinations of booleans fill the memory: what was not used for the longest time goes first.
 */
export class OperationStore {
  readonly #planner: Planner;
  readonly #types: TypeNames;
  readonly #compiled: LRUCache<string, { readonly compiled: CompiledOperation; readonly origin: WarmOperation | null }>;
  readonly #conditions: LRUCache<string, readonly string[]>;

  /** @param maxCharacters of operations and of the requests in their plans. A character stands for some ten bytes of memory. */
  constructor(planner: Planner, types: TypeNames, maxCharacters: number) {
    this.#planner = planner;
    this.#types = types;
    this.#compiled = new LRUCache({ maxSize: maxCharacters });
    this.#conditions = new LRUCache({ max: 10_000 });
  }

  /**
   * Returns the operation compiled, at once when it is known.
   *
   * @param booleans values of at least the variables that conditions depend on
   * @throws OneGridError BAD_INPUT when the operation is too large to be planned, or one of these booleans is null
   */
  get(known: KnownOperation, booleans: Readonly<Record<string, unknown>>): CompiledOperation {
    const { document, operation, defers = false } = known;
    const key = defers ? `${known.key} defers` : known.key;
    let names = this.#conditions.get(key);
    if (names === undefined) {
      names = conditionVariables(document, operation);
      this.#conditions.set(key, names);
    }
    for (const name of names) assertUsage(typeof booleans[name] === 'boolean', `Variable "$${name}" must not be null.`);
    const fullKey =
      names.length === 0 ? key : `${key} ${names.map((name) => (booleans[name] === true ? 1 : 0)).join('')}`;
    const found = this.#compiled.get(fullKey);
    if (found) return found.compiled;
    const values = new Map(names.map((name) => [name, booleans[name] === true]));
    const decided = decideConditions(document, operation, values, defers);
    const compiled = compileOperation(this.#planner, this.#types, decided);
    this.#compiled.set(fullKey, { compiled, origin: originOf(known, values) }, { size: sizeOf(document, compiled) });
    return compiled;
  }

  /** Returns what is kept, the last used first. */
  known(): WarmOperation[] {
    return [...this.#compiled.values()].flatMap(({ origin }) => origin ?? []);
  }
}

/** Null for a document without its text: nobody could parse it again. */
function originOf(
  { key, document, operation, defers = false }: KnownOperation,
  values: ReadonlyMap<string, boolean>,
): WarmOperation | null {
  const source = document.loc?.source.body;
  if (source === undefined) return null;
  return { key, source, operationName: operation.name?.value ?? null, booleans: Object.fromEntries(values), defers };
}

function sizeOf(document: DocumentNode, { plan }: CompiledOperation): number {
  return 1000 + (document.loc?.end ?? 0) + (plan ? JSON.stringify(plan).length : 0);
}

/** Returns the operation of a document that goes by this name, or its only one. Null when there is none such. */
export function findOperation(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (name) return operations.find((each) => each.name?.value === name) ?? null;
  return operations.length === 1 ? (operations[0] ?? null) : null;
}
