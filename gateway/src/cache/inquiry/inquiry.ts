import type { SubgraphOperation } from '../../transport/call-subgraph';
import type { SubgraphAnswer, SubgraphError } from '../../transport/read-answer';
import { type Asker, answerKey } from '../cache-keys';
import type { Wanted } from '../kept-answers';
import type { GraphHints } from '../policy/graph-hints';
import type { SaidPolicy } from '../policy/policy';

/** A part of an answer that is kept by itself, with what is said about it. */
export interface WantedPart extends Wanted {
  readonly said: SaidPolicy;
}

/**
 * One operation for a subgraph as the cache sees it: a list of parts that are wanted. `isKnown` says of each, in their order, whether it need not be asked for.
 */
export interface Inquiry {
  readonly wanted: readonly WantedPart[];
  /** Returns the operation that asks for the parts that are not known. */
  onlyUnknown(isKnown: readonly boolean[]): SubgraphOperation;
  /** Returns the parts in the answer to that, in their order; null when the answer has not the shape that was asked for. */
  partsOf(answer: SubgraphAnswer, isKnown: readonly boolean[]): readonly unknown[] | null;
  /** Returns the errors of the answer to that, with their paths as if everything had been asked for. */
  errorsOf(answer: SubgraphAnswer, isKnown: readonly boolean[]): readonly SubgraphError[];
  /** Returns the data that the whole operation has when these are its parts; null = not known. */
  dataOf(parts: readonly unknown[]): Record<string, unknown> | null;
  /** Returns where in the answer a part is. */
  placeOf(index: number): readonly (string | number)[];
}

/** Where and by whom something is asked. */
export interface Place {
  readonly subgraph: string;
  readonly hints: GraphHints;
  readonly asker: Asker;
}

/** Returns the keys under which a part may be kept: what everybody may see first, unless it is said to be PRIVATE; the viewer's own last. */
export function keysOf({ scope }: SaidPolicy, asker: Asker, what: readonly unknown[]): readonly string[] {
  const own = answerKey('PRIVATE', asker, what);
  return scope === 'PRIVATE' ? [own] : [answerKey('PUBLIC', asker, what), own];
}
