import { type Call, type KeptCopies, type KeptLoader, keptLoader } from '@onegrid/kit';
import type { CommunityClient } from '../platform/client';
import type { RecordOf, Table } from '../platform/tables';

/** The platform answers this many ids at once. */
const maxBatchSize = 100;

/** Returns a loader of one table's facts, by the platform's id. */
export function loadKept<T extends Table, Fact>(
  call: Call,
  platform: { readonly client: CommunityClient; readonly kept: KeptCopies },
  table: T,
  read: (record: RecordOf<T>) => Fact & { readonly id: string },
): KeptLoader<Fact> {
  const fetch = async (ids: readonly string[]) => {
    const records = await platform.client.byIds(table, ids);
    return new Map(records.map(read).map((fact) => [fact.id, fact]));
  };
  return keptLoader(call, platform.kept, table.path, fetch, maxBatchSize);
}
