import { type Call, type Kept, type KeptCopies, keptOrUnavailable } from '@onegrid/kit';
import DataLoader from 'dataloader';
import type { CommunityClient } from '../platform/client';
import type { RecordOf, Table } from '../platform/tables';

/** The platform answers this many ids at once. */
const maxBatchSize = 100;

/** Returns, by the platform's id, a fact with the moment at which it was read; null = the platform does not know the id. */
export type FactLoader<Fact> = DataLoader<string, Kept<Fact> | null>;

/**
 * Returns a loader of one table's facts for one call: ids asked for together become one reading, and what was kept is given while the platform is down.
 * An id of which nothing is known while the platform is down fails with PLATFORM_UNAVAILABLE, alone.
 */
export function loadKept<T extends Table, Fact>(
  call: Call,
  platform: { readonly client: CommunityClient; readonly kept: KeptCopies },
  table: T,
  read: (record: RecordOf<T>) => Fact & { readonly id: string },
): FactLoader<Fact> {
  const fetch = async (ids: readonly string[]) => {
    const records = await platform.client.byIds(table, ids);
    return new Map(records.map(read).map((fact) => [fact.id, fact]));
  };
  return new DataLoader<string, Kept<Fact> | null>(
    async (ids) => {
      const reading = await platform.kept.read(call, table.path, ids, fetch);
      return ids.map((id) => {
        try {
          return keptOrUnavailable(reading, id);
        } catch (error) {
          return error as Error;
        }
      });
    },
    { maxBatchSize },
  );
}
