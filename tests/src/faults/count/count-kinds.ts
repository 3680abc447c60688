import type { Kind } from '../plan/describe-entry';
import type { PlannedEntry } from '../plan/plan-entries';
import { platformOf } from './check-order';
import { keyIn } from './count-records';

export interface KindCount {
  readonly kind: Kind;
  readonly entries: number;
  /** Platform → entries that it holds whole, of those that it is to hold. */
  readonly platforms: Readonly<Record<string, { readonly held: number; readonly expected: number }>>;
}

/** Counts, for each kind and platform, the entries that the platform holds. Withdrawn ones are left out: their platforms may hold them or not. */
export function countKinds(
  entries: readonly PlannedEntry[],
  held: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly KindCount[] {
  const kinds = new Map<Kind, { entries: number; platforms: Record<string, { held: number; expected: number }> }>();
  for (const entry of entries) {
    const ofKind = kinds.get(entry.kind) ?? { entries: 0, platforms: {} };
    kinds.set(entry.kind, ofKind);
    ofKind.entries += 1;
    if (entry.afterwards === 'WITHDRAW') continue;
    for (const platform of new Set(entry.expected.map(platformOf))) {
      const count = ofKind.platforms[platform] ?? { held: 0, expected: 0 };
      ofKind.platforms[platform] = count;
      count.expected += 1;
      const tables = entry.expected.filter((table) => platformOf(table) === platform);
      if (tables.every((table) => held.get(table)?.has(keyIn(table, entry)))) count.held += 1;
    }
  }
  return [...kinds]
    .map(([kind, count]) => ({ kind, ...count }))
    .sort((one, other) => one.kind.localeCompare(other.kind));
}
