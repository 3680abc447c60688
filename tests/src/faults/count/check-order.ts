import type { PlannedEntry } from '../plan/plan-entries';
import { keyIn } from './count-records';
import type { Writing } from './watch-records';

/**
 * Returns `platform: earlier > later` for every two neighbouring entries about one subject that a platform first got in the other order than they were entered. What was
 * corrected before it went out comes at the place of its correction, which is later than it was entered: it is left out.
 */
export function checkOrder(entries: readonly PlannedEntry[], writings: readonly Writing[]): readonly string[] {
  const tagOf = new Map<string, string>();
  for (const entry of entries)
    for (const table of entry.expected) tagOf.set(`${table} ${keyIn(table, entry)}`, entry.tag);
  const firstAt = new Map<string, number>();
  writings.forEach(({ table, key }, index) => {
    const tag = tagOf.get(`${table} ${key}`);
    const first = `${platformOf(table)} ${tag}`;
    if (tag !== undefined && !firstAt.has(first)) firstAt.set(first, index);
  });
  const wrong: string[] = [];
  const latest = new Map<string, { tag: string; at: number }>();
  for (const { tag, subject, expected, afterwards } of entries) {
    if (afterwards === 'CORRECT') continue;
    for (const platform of new Set(expected.map(platformOf))) {
      const at = firstAt.get(`${platform} ${tag}`);
      if (at === undefined) continue;
      const line = `${platform} ${subject.type} ${subject.id}`;
      const before = latest.get(line);
      if (before && before.at > at) wrong.push(`${platform}: ${before.tag} > ${tag}`);
      latest.set(line, { tag, at });
    }
  }
  return wrong;
}

/** Returns the platform of a `platform.table`. */
export function platformOf(table: string): string {
  return table.slice(0, table.indexOf('.'));
}
