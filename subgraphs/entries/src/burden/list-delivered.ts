import { OneGridError, type Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import type { DeliveredEntry } from './measure-burden';

/** Which entries are measured: one, or all that were recorded in a period. */
export interface BurdenRequest {
  readonly entryId: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Most entries that one answer measures. */
const maxEntries = 50_000;

/**
 * Returns the entries within the viewer's regions, with the platforms that they were delivered to.
 *
 * @throws OneGridError BAD_INPUT when neither an entry nor a period is named, or the period holds more than 50,000 entries
 */
export async function listDelivered(
  dataSource: DataSource,
  { regions }: Viewer,
  { entryId, from, to }: BurdenRequest,
): Promise<readonly DeliveredEntry[]> {
  if (entryId === null && (from === null || to === null))
    throw new OneGridError('BAD_INPUT', { message: 'Name an entry, or from and to. 请指定录入或起止时间。' });
  const rows = await dataSource.query<DeliveredEntry[]>(
    `SELECT entry.canonical AS entry, former.canonical AS former, array(SELECT DISTINCT platform FROM delivery WHERE entry_id = entry.id ORDER BY 1) AS platforms
     FROM entry LEFT JOIN entry AS former ON former.id = entry.corrects
     WHERE entry.grid_code LIKE ANY($1) AND ($2::text IS NULL OR entry.id::text = $2)
       AND ($3::timestamptz IS NULL OR entry.recorded_at >= $3) AND ($4::timestamptz IS NULL OR entry.recorded_at < $4)
     LIMIT ${maxEntries + 1}`,
    [regions.map((region) => `${region}%`), entryId, from, to],
  );
  if (rows.length > maxEntries)
    throw new OneGridError('BAD_INPUT', {
      message: `More than ${maxEntries} entries: shorten the period. 时段过长。`,
      field: 'from',
    });
  return rows;
}
