import type { Sign } from './circuit-breaker';

/**
 * What follows from the code of a failed attempt:
 *
 *   UNAVAILABLE   the platform is not there or makes no sense: tried again, and counts for the circuit breaker
 *   RETRY         tried again with back-off
 *   DEAD          no retry cures it: somebody has to change the entry, the mapping or the settings first
 */
export type ErrorClass = 'UNAVAILABLE' | 'RETRY' | 'DEAD';

const classes: Readonly<Record<string, ErrorClass>> = {
  PLATFORM_UNAVAILABLE: 'UNAVAILABLE',
  PLATFORM_ANSWER_UNREADABLE: 'UNAVAILABLE',
  SUBGRAPH_UNAVAILABLE: 'UNAVAILABLE',
  BAD_INPUT: 'DEAD',
  BAD_USER_INPUT: 'DEAD',
  BODY_TOO_LARGE: 'DEAD',
  CONDITION_INVALID: 'DEAD',
  FORBIDDEN: 'DEAD',
  FUTURE_DATE: 'DEAD',
  GRAPHQL_PARSE_FAILED: 'DEAD',
  GRAPHQL_VALIDATION_FAILED: 'DEAD',
  INVALID_RESIDENT_ID: 'DEAD',
  UNKNOWN_CODE: 'DEAD',
  UNKNOWN_GRID: 'DEAD',
  UNKNOWN_SUBJECT: 'DEAD',
};

/** Returns the class of a code; what the table does not name is tried again. */
export function errorClass(code: string): ErrorClass {
  return classes[code] ?? 'RETRY';
}

/** Returns what a failed attempt says about the platform. */
export function signOf(code: string): Sign {
  return errorClass(code) === 'UNAVAILABLE' ? 'UNAVAILABLE' : 'NONE';
}

/** Codes of the class DEAD. */
export const deadlyCodes: readonly string[] = Object.keys(classes).filter((code) => classes[code] === 'DEAD');
