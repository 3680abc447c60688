import type { PlannedEntry } from '../plan/plan-entries';
import { platformOf } from './check-order';
import type { Changes } from './read-changes';

export interface ChangeCount {
  readonly table: string;
  /** Entries that were corrected, and that were withdrawn, and that the table is to hold. */
  readonly corrected: number;
  readonly withdrawn: number;
  /** Those of both that the platform leaves to a person. */
  readonly byHand: number;
  /** Tags of corrected entries that not exactly one record tells as corrected, and of withdrawn ones that still stand. */
  readonly notMade: readonly string[];
  /** Tags of records that were changed more than once, or without reason. */
  readonly doubled: readonly string[];
}

/** Counts corrections and withdrawals against what stands in the stores at the end, and how often their own logs say that it was changed. */
export function countChanges(entries: readonly PlannedEntry[], { records, byHand }: Changes): readonly ChangeCount[] {
  return [...records].map(([table, kept]) => {
    const expected = entries.filter((entry) => entry.expected.includes(table));
    const changed = expected.filter(({ afterwards }) => afterwards !== null);
    const isByHand = ({ tag }: PlannedEntry) => byHand.has(`${platformOf(table)} ${tag}`);
    const isMade = ({ tag, afterwards }: PlannedEntry) => {
      const standing = kept.filter((record) => record.tag === tag && record.stands);
      return afterwards === 'WITHDRAW' ? standing.length === 0 : standing.length === 1 && standing[0]?.corrected;
    };
    const afterwardsOf = new Map(expected.map(({ tag, afterwards }) => [tag, afterwards]));
    return {
      table,
      corrected: changed.filter(({ afterwards }) => afterwards === 'CORRECT').length,
      withdrawn: changed.filter(({ afterwards }) => afterwards === 'WITHDRAW').length,
      byHand: changed.filter(isByHand).length,
      notMade: changed.filter((entry) => !isByHand(entry) && !isMade(entry)).map(({ tag }) => tag),
      doubled: kept
        .filter(({ tag, edits, takenBack }) => {
          const afterwards = afterwardsOf.get(tag) ?? null;
          return edits > (afterwards === 'CORRECT' ? 1 : 0) || takenBack > (afterwards === null ? 0 : 1);
        })
        .map(({ tag }) => tag),
    };
  });
}
