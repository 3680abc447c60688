import type { Answer } from '../conformance/engines/open-engine';
import type { Faults } from '../conformance/world/world';
import { explainedPlaces } from './places';

/**
 * Returns in what an answer differs from the right one, or null.
 *
 * - Data: equal text, so the order of keys counts.
 * - Errors: the same places are explained (`explainedPlaces`). Messages and codes are the subgraph's in one and the single schema's in the other.
 * - When a subgraph is down: there are errors in both or in none. Where a whole request failed, its error may stand once for many fields.
 * - When the operation itself is refused (variables): there is no data and at least one error in both.
 */
export function difference(expected: Answer, got: Answer, { down }: Faults): string | null {
  if (text(expected.data) !== text(got.data)) return 'data';
  if (got.errors.some(({ extensions }) => extensions?.code === 'THROWN')) return 'thrown';
  if (down.length > 0 || expected.data === undefined) {
    return expected.errors.length > 0 === got.errors.length > 0 ? null : 'errors';
  }
  const right = explainedPlaces(expected);
  const places = explainedPlaces(got);
  return right.size === places.size && [...right].every((each) => places.has(each)) ? null : 'errors';
}

/** An answer without data and one whose data is null both say that nothing could be answered. */
function text(data: Answer['data']): string {
  return JSON.stringify(data ?? null);
}
