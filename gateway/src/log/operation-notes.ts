import { type DescribedCause, describeCause } from '@onegrid/schema';

export interface OperationName {
  /** As the client named it; null when it has no name. */
  readonly name: string | null;
  readonly kind: 'query' | 'mutation' | 'subscription' | null;
  /** SHA-256 of the document, hexadecimal; null when none was given. */
  readonly documentHash: string | null;
}

export interface SubgraphCall {
  readonly subgraph: string;
  readonly durationMs: number;
  /** Set when it gave no usable answer. */
  readonly failure?: { readonly reason: string; readonly cause?: unknown };
}

/** All calls of one subgraph for one operation. */
export interface SubgraphCalls {
  readonly name: string;
  readonly calls: number;
  readonly totalMs: number;
  readonly slowestMs: number;
  readonly failures?: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An error whose cause is not shown to the client. */
export interface NotedCause {
  readonly code: string;
  readonly service?: string;
  readonly path?: readonly (string | number)[];
  /** Why a subgraph gave no usable answer: a word of `transport/subgraph-failure.ts`. */
  readonly reason?: string;
  readonly cause?: DescribedCause;
}

const causeLimit = 10;

/** Gathers what the log says about one operation. Takes names, codes and times only: no variables, no messages, no data. */
export class OperationNotes {
  #operation: OperationName = { name: null, kind: null, documentHash: null };
  // few in number, and mostly none: a list is looked through faster than a map is made
  readonly #codes: string[] = [];
  readonly #causes: NotedCause[] = [];
  readonly #calls: Mutable<SubgraphCalls>[] = [];

  get operation(): OperationName {
    return this.#operation;
  }

  get errorCodes(): readonly string[] {
    return this.#codes;
  }

  get causes(): readonly NotedCause[] {
    return this.#causes;
  }

  get subgraphs(): readonly SubgraphCalls[] {
    return this.#calls;
  }

  name(operation: OperationName): void {
    this.#operation = operation;
  }

  error(code: string): void {
    if (!this.#codes.includes(code)) this.#codes.push(code);
  }

  cause(noted: NotedCause): void {
    if (this.#causes.length < causeLimit) this.#causes.push(noted);
  }

  call({ subgraph, durationMs, failure }: SubgraphCall): void {
    const counted = this.#countOf(subgraph);
    counted.calls += 1;
    counted.totalMs += durationMs;
    counted.slowestMs = Math.max(counted.slowestMs, durationMs);
    if (failure === undefined || counted.failures?.includes(failure.reason)) return;
    counted.failures = [...(counted.failures ?? []), failure.reason];
    this.cause(failedCall(subgraph, failure));
  }

  #countOf(subgraph: string): Mutable<SubgraphCalls> {
    for (const known of this.#calls) if (known.name === subgraph) return known;
    const counted = { name: subgraph, calls: 0, totalMs: 0, slowestMs: 0 };
    this.#calls.push(counted);
    return counted;
  }
}

function failedCall(
  service: string,
  { reason, cause }: { readonly reason: string; readonly cause?: unknown },
): NotedCause {
  return { code: 'SUBGRAPH_UNAVAILABLE', service, reason, ...(cause !== undefined && { cause: describeCause(cause) }) };
}
