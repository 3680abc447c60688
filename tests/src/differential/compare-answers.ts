import type { Answer } from '../conformance/engines/open-engine';
import { brokenPromise } from '../conformance/sound-or-explained';
import { explainedPlaces } from './places';
import type { Trouble } from './trouble';

/**
 * Returns in what an answer differs from the right one, or null.
 *
 * - Data: equal text, so the order of keys counts.
 * - Errors: the same places are explained (`explainedPlaces`). Messages and codes are the subgraph's in one and the single schema's in the other.
 * - When the operation itself is refused (variables): there is no data and at least one error in both.
 * - When the exact answer depends on the plan, `expected` is the sound answer (`OpenWorld.sound`) and the promise of `brokenPromise` counts.
 */
export function difference(expected: Answer, got: Answer, trouble: Trouble): string | null {
  if (trouble.dependsOnPlan && expected.data !== undefined) return brokenPromise(expected, got, trouble);
  if (text(expected.data) !== text(got.data)) return 'data';
  if (got.errors.some(({ extensions }) => extensions?.code === 'THROWN')) return 'thrown';
  if (expected.data === undefined) return expected.errors.length > 0 === got.errors.length > 0 ? null : 'errors';
  const right = explainedPlaces(expected);
  const places = explainedPlaces(got);
  return right.size === places.size && [...right].every((each) => places.has(each)) ? null : 'errors';
}

/** An answer without data and one whose data is null both say that nothing could be answered. */
function text(data: Answer['data']): string {
  return JSON.stringify(data ?? null);
}
