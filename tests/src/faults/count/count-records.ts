import type { PlannedEntry } from '../plan/plan-entries';
import type { Writing } from './watch-records';
import { watchedTables } from './watched-tables';

export interface TableCount {
  readonly table: string;
  readonly expected: number;
  /** Records that hold an entry at the end. */
  readonly held: number;
  /** Tags. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Held though no platform should have got it. */
  readonly unexpected: readonly string[];
}

/** Table → key of an entry → how often. */
type Tally = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Counts what was entered against what was ever written into the stores and what they hold at the end. An entry that was withdrawn may be held or not; one that was
 * corrected may be written once more, as an edit that names it anew or as a record that takes another's place.
 */
export function countRecords(
  entries: readonly PlannedEntry[],
  writings: readonly Writing[],
  held: Tally,
): readonly TableCount[] {
  return Object.keys(watchedTables).map((table) => {
    const byKey = new Map(entries.map((entry) => [keyIn(table, entry), entry]));
    const written = tally(writings, table);
    const heldHere = held.get(table) ?? new Map<string, number>();
    const expected = entries.filter((entry) => entry.expected.includes(table));
    const tagOf = (key: string) => byKey.get(key)?.tag ?? key;
    const most = (key: string) => (byKey.get(key)?.afterwards === 'CORRECT' ? 2 : 1);
    return {
      table,
      expected: expected.length,
      held: [...heldHere.values()].reduce((sum, count) => sum + count, 0),
      lost: expected
        .filter((entry) => !heldHere.has(keyIn(table, entry)) && entry.afterwards !== 'WITHDRAW')
        .map(({ tag }) => tag),
      doubled: [...written].filter(([key, count]) => count > most(key)).map(([key]) => tagOf(key)),
      unexpected: [...written.keys()].filter((key) => !byKey.get(key)?.expected.includes(table)).map(tagOf),
    };
  });
}

function tally(writings: readonly Writing[], table: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const writing of writings)
    if (writing.table === table) counts.set(writing.key, (counts.get(writing.key) ?? 0) + 1);
  return counts;
}

/** Returns what a table knows an entry by. */
export function keyIn(table: string, { tag, input }: Pick<PlannedEntry, 'tag' | 'input'>): string {
  return table === 'directory.residency' ? String(input.personId ?? tag) : tag;
}
