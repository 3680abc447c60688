import { readCursor, writeCursor } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';

/** How far a reader has come in each source: the source's own cursor by the source's name. */
export type Positions = ReadonlyMap<string, string>;

/** Writes the positions as an opaque cursor. */
export function writePositions(positions: Positions): string {
  return writeCursor(JSON.stringify([...positions]));
}

/**
 * Reads the positions out of a cursor; null when there is none.
 *
 * @throws OneGridError BAD_INPUT when it is no cursor of the to-do list
 */
export function readPositions(after: string | null | undefined): Positions | null {
  const text = readCursor(after);
  if (text === null) return null;
  const pairs = parse(text);
  if (!Array.isArray(pairs) || !pairs.every(isPair))
    throw new OneGridError('BAD_INPUT', { message: 'after is no cursor of todos', field: 'after' });
  return new Map(pairs);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
