import { type Faults, noFaults } from '../conformance/world/world';
import type { OddAnswer } from './generate/odd-answer';

/** What goes wrong while an operation is asked. */
export interface Trouble {
  readonly faults: Faults;
  /** One subgraph sends other bytes than its own; null = none does. */
  readonly odd: OddAnswer | null;
  /** The single schema cannot know the exact answer. */
  readonly dependsOnPlan: boolean;
  /** A null may stand for "not known", without an error. */
  readonly mayBeUnknown: boolean;
  /** What the odd answer may have in the place of a value. */
  readonly oddValues?: readonly unknown[];
}

export const noTrouble: Trouble = { faults: noFaults, odd: null, dependsOnPlan: false, mayBeUnknown: false };
