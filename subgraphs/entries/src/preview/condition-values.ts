import type { CanonicalEntry } from '@onegrid/schema';

/** What a condition looked at. */
export interface ConditionValue {
  /** Path from `entry`, for example `content.hazard.inPublicArea`. */
  readonly path: string;
  /** Null when it is null, or not in the entry. */
  readonly value: unknown;
}

const paths = /\bentry((?:\.[A-Za-z_]\w*)+)(\()?/g;

/**
 * Returns the values that a condition looks at: every path from `entry` in its text, once, in order. The name of a function at the end of a path
 * (`newTenants.exists(`) is no field.
 *
 * @param when a CEL expression that compiles
 */
export function conditionValues(when: string, entry: CanonicalEntry): readonly ConditionValue[] {
  const found = [...when.matchAll(paths)].map(([, path = '', call]) => {
    const names = path.slice(1).split('.');
    return (call === undefined ? names : names.slice(0, -1)).join('.');
  });
  return [...new Set(found)].map((path) => ({ path, value: valueAt(entry, path) }));
}

function valueAt(entry: CanonicalEntry, path: string): unknown {
  let value: unknown = entry;
  for (const name of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}
