import type { DataSource } from 'typeorm';

export interface Retention {
  /** Days for which an entry's photos are kept after it was recorded. */
  readonly keepDays: number;
  /** Days for which an upload waits for an entry. */
  readonly orphanDays: number;
}

const dayMs = 86_400_000;

/**
 * Deletes photos that are kept long enough, and uploads that no entry came for. A photo goes with the youngest entry that has it:
 *
 *   UPLOADED → IN USE → GONE        keepDays after the youngest entry that has it
 *       └──────────────→ GONE       orphanDays after it was last uploaded
 *
 * A photo that an entry takes up in the same moment stays: the reference of the entry is the last word.
 *
 * @returns how many photos were deleted
 */
export async function cleanAttachments(
  dataSource: DataSource,
  { keepDays, orphanDays }: Retention,
  nowMs: number,
): Promise<number> {
  await dataSource.query('DELETE FROM entry_attachment WHERE recorded_at < $1', [new Date(nowMs - keepDays * dayMs)]);
  const [, deleted]: [unknown, number] = await dataSource.query(
    `DELETE FROM attachment WHERE
       NOT EXISTS (SELECT 1 FROM entry_attachment WHERE attachment_id = id)
       AND NOT EXISTS (SELECT 1 FROM attachment_upload WHERE attachment_id = id AND uploaded_at >= $1)`,
    [new Date(nowMs - orphanDays * dayMs)],
  );
  return deleted;
}
