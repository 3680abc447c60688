import { AsyncLocalStorage } from 'node:async_hooks';

/** A platform's code that takes the place of the one in the platform's own table. */
export interface CodeOverride {
  /** Name of the table, in the platform's words. */
  readonly list: string;
  /** Our value. */
  readonly value: string;
  /** The platform's code for it. */
  readonly code: string;
}

/** How codes are translated while one entry is handed over or looked at. */
export interface Translation {
  readonly overrides: readonly CodeOverride[];
  /** Takes note of a value without a counterpart and returns what is shown in its place; left out = it is refused. */
  readonly unknown?: (list: string, value: string) => string;
}

const current = new AsyncLocalStorage<Translation>();

/**
 * Does the work with this translation: every `toPlatformCode` within it, however deep, goes by it. So a mapping stays a plain function of the entry,
 * and neither its tables nor its parameters change when an operator corrects a code.
 */
export function withTranslation<Result>(translation: Translation, work: () => Result): Result {
  return current.run(translation, work);
}

/** Returns the translation of the work that is under way; null = the platform's own tables, and what is unknown is refused. */
export function currentTranslation(): Translation | null {
  return current.getStore() ?? null;
}
