import { assertUsage } from '@onegrid/schema';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import {
  conditionVariables,
  type DecidedOperation,
  decideConditions,
  type PlannedOperation,
  type Planner,
} from '../planner';
import { type CompiledOperation, compilePlanned } from './compile/compile-operation';
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

/** What a plan depends on beside the operation: boolean variables, and labels of `@override`. */
interface Conditions {
  readonly names: readonly string[];
  readonly labels: readonly string[];
}

/**
 * Keeps compiled operations, by text, name, the booleans that conditions depend on, labels of `@override`, and whether parts may be deferred. Bounded by size, so that neither many operations nor
 * many combinations of booleans fill the memory: what was not used for the longest time goes first.
 */
export class OperationStore {
  readonly #planner: Planner;
  readonly #types: TypeNames;
  readonly #compiled: LRUCache<string, { readonly compiled: CompiledOperation; readonly origin: WarmOperation | null }>;
  readonly #conditions: LRUCache<string, Conditions>;
  #misses = 0;
  /** Those that are being planned. */
  readonly #underWay = new Map<string, Promise<CompiledOperation>>();

  /** @param maxCharacters of operations and of the requests in their plans. A character stands for some ten bytes of memory. */
  constructor(planner: Planner, types: TypeNames, maxCharacters: number) {
    this.#planner = planner;
    this.#types = types;
    this.#compiled = new LRUCache({ maxSize: maxCharacters });
    this.#conditions = new LRUCache({ max: 10_000 });
  }

  /**
   * Returns the operation compiled, at once when it is known. Those who ask for the same while it is being planned share its plan.
   *
   * @param booleans values of at least the variables that conditions depend on
   * @param hasMoved says of a label of `@override` whether its fields have moved; asked only for labels that the plan can depend on. Default: none has
   * @throws OneGridError OPERATION_TOO_LARGE, GATEWAY_BUSY; BAD_INPUT when one of these booleans is null
   */
  get(
    known: KnownOperation,
    booleans: Readonly<Record<string, unknown>>,
    hasMoved: (label: string) => boolean = () => false,
  ): CompiledOperation | Promise<CompiledOperation> {
    const { document, operation, defers = false } = known;
    const key = defers ? `${known.key} defers` : known.key;
    let conditions = this.#conditions.get(key);
    if (conditions === undefined) {
      conditions = { names: conditionVariables(document, operation), labels: this.#planner.labelsOf(document) };
      this.#conditions.set(key, conditions);
    }
    const { names, labels } = conditions;
    for (const name of names) assertUsage(typeof booleans[name] === 'boolean', `Variable "$${name}" must not be null.`);
    const moved = labels.map((label): [string, boolean] => [label, hasMoved(label)]);
    const bits = [...names.map((name) => booleans[name] === true), ...moved.map(([, value]) => value)];
    const fullKey = bits.length === 0 ? key : `${key} ${bits.map(Number).join('')}`;
    const found = this.#compiled.get(fullKey);
    if (found) return found.compiled;
    this.#misses += 1;
    const values = new Map(names.map((name) => [name, booleans[name] === true]));
    const underWay = this.#underWay.get(fullKey);
    if (underWay) return underWay;
    const decided = decideConditions(document, operation, values, defers);
    const keep = (compiled: CompiledOperation): CompiledOperation => {
      this.#compiled.set(fullKey, { compiled, origin: originOf(known, values) }, { size: sizeOf(document, compiled) });
      return compiled;
    };
    const compiled = this.#compile(decided, new Map(moved));
    if (!(compiled instanceof Promise)) return keep(compiled);
    const kept = compiled.then(keep).finally(() => this.#underWay.delete(fullKey));
    this.#underWay.set(fullKey, kept);
    return kept;
  }

  #compile(
    decided: DecidedOperation,
    labels: ReadonlyMap<string, boolean>,
  ): CompiledOperation | Promise<CompiledOperation> {
    const finish = (planned: PlannedOperation) =>
      compilePlanned(planned, this.#planner.apiSchema, this.#types, decided);
    const planned = this.#planner.planAside(decided, labels);
    return planned instanceof Promise ? planned.then(finish) : finish(planned);
  }

  /** How many times an operation was not known and had to be planned and compiled. */
  get misses(): number {
    return this.#misses;
  }

  /** How many operations are kept, and their characters. */
  get size(): { readonly operations: number; readonly characters: number } {
    return { operations: this.#compiled.size, characters: this.#compiled.calculatedSize };
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
