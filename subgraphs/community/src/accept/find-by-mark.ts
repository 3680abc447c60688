import type { CommunityClient } from '../platform/client';
import type { RecordOf, Table } from '../platform/tables';

/** Returns the id of the record whose remark contains the mark, or null when there is none. */
export async function findByMark<T extends Table>(
  client: CommunityClient,
  table: T,
  mark: string,
): Promise<string | null> {
  const [record] = await client.search(table, { remark: mark });
  return record ? String(record[table.idField as keyof RecordOf<T>]) : null;
}
