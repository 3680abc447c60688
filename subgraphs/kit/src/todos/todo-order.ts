/** What the place of a to-do in a list depends on. */
export interface Due {
  readonly id: string;
  /** Null = no deadline: after all that have one. */
  readonly dueAt: Date | null;
}

/** Sorts after every moment. */
const never = '~';

/** Returns the key by which to-dos are sorted as text, and which a cursor holds: due time, then id. */
export function todoKey({ dueAt, id }: Due): string {
  return `${dueAt?.toISOString() ?? never} ${id}`;
}

/** True when the text may have come from `todoKey`. */
export function isTodoKey(text: string): boolean {
  return /^(~|\d{4}-\d{2}-\d{2}T[\d:.]{12}Z) ./.test(text);
}
