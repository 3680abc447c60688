import { types } from 'node:util';
import { OneGridError } from './errors';

/** What the log keeps of an error: enough to find it in the code. */
export interface DescribedCause {
  readonly name: string;
  readonly code?: string;
  /** What we ourselves wrote down about it. */
  readonly detail?: string;
  /** Where it was thrown, innermost first. */
  readonly frames?: readonly string[];
  /** What led to it. */
  readonly cause?: DescribedCause;
}

const frameLimit = 8;
const depthLimit = 3;

/**
 * Returns an error without its message. Messages quote what was received (a JSON error quotes the body, a database error the row), so they may hold
 * personal data, and the log must not.
 */
export function describeCause(error: unknown, depth = 0): DescribedCause {
  if (!isError(error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, frameLimit);
  return {
    name: error.name,
    ...(code && { code }),
    ...(depth === 0 && error instanceof OneGridError && typeof error.cause === 'string' && { detail: error.cause }),
    ...(frames.length > 0 && { frames }),
    ...(isError(error.cause) && depth < depthLimit && { cause: describeCause(error.cause, depth + 1) }),
  };
}

/** Libraries make errors of both kinds: real ones, and objects that only inherit from `Error`. */
export function isError(value: unknown): value is Error {
  return types.isNativeError(value) || value instanceof Error;
}
