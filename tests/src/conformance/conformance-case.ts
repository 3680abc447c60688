import type { EngineName } from './engines/engines';
import type { Tamper } from './world/open-world';
import type { Faults, World } from './world/world';

/** A federation feature or a known fault, with subgraphs of its own. */
export interface ConformanceCase extends World {
  /** Why random operations are not asked of it: a fault of the planner that would drown all others. */
  readonly notRandom?: string;
  /** Engines that cannot serve the supergraph at all, and why. */
  readonly notServedBy?: Readonly<Partial<Record<EngineName, string>>>;
  /** One sentence: why this case exists. */
  readonly why: string;
  readonly operations: readonly CaseOperation[];
}

export interface CaseOperation extends Partial<Faults> {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Compared as text, so that the order of keys counts. Absent: what the single schema answers. */
  readonly data?: unknown;
  /** All expected errors, in any order; a code only where it matters. Default none. */
  readonly errors?: readonly ExpectedError[];
  /** There must be an error, and it does not matter where. */
  readonly anyErrors?: boolean;
  /** There may be errors or none. */
  readonly mayHaveErrors?: boolean;
  /** Why the single schema cannot know the exact answer: then every null that it has not must be explained by an error, and no value may differ. */
  readonly dependsOnPlan?: string;
  /** Labels of `@override` whose fields have moved. */
  readonly movedLabels?: readonly string[];
  /** Answers in place of a subgraph's own: the single schema knows nothing of them. */
  readonly tampers?: Readonly<Record<string, Tamper>>;
  /** Why an engine is known to fail: it must fail then, so that the note stays true. */
  readonly knownFaults?: Readonly<Partial<Record<EngineName, string>>>;
}

export interface ExpectedError {
  readonly path: string;
  readonly code?: string;
}
