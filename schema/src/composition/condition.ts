import { parse as parseCel } from '@marcbachmann/cel-js';
import type { CanonicalEntry } from '../canonical';
import { OneGridError } from '../errors';

export type Condition = (entry: CanonicalEntry) => boolean;

/**
 * Compiles the `when` of an `@accepts`: an expression of the Common Expression Language (https://cel.dev) over the variable `entry`,
 * the canonical entry. `null` holds always.
 *
 * @throws OneGridError CONDITION_INVALID when the text is no CEL, or (when called) does not answer true or false
 */
export function compileCondition(when: string | null): Condition {
  if (when === null) return () => true;
  const evaluate = parseOrThrow(when);
  return (entry) => {
    let answer: unknown;
    try {
      answer = evaluate({ entry });
    } catch (cause) {
      throw new OneGridError('CONDITION_INVALID', { message: `Condition fails: ${when}`, cause });
    }
    if (typeof answer !== 'boolean')
      throw new OneGridError('CONDITION_INVALID', { message: `Condition is not boolean: ${when}` });
    return answer;
  };
}

function parseOrThrow(when: string): (context: { entry: CanonicalEntry }) => unknown {
  try {
    return parseCel(when);
  } catch (cause) {
    throw new OneGridError('CONDITION_INVALID', { message: `Condition cannot be read: ${when}`, cause });
  }
}
