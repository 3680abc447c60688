import type { CanonicalEntry } from '@onegrid/schema';
import type { EntityManager } from 'typeorm';

/** Writes that the entry has its photos, in the entry's transaction: from here on they are kept as long as the entry's photos are. */
export async function keepAttachments(
  manager: EntityManager,
  { id, attachments = [], recordedAt }: Pick<CanonicalEntry, 'id' | 'attachments' | 'recordedAt'>,
): Promise<void> {
  if (attachments.length === 0) return;
  await manager.query(
    'INSERT INTO entry_attachment (entry_id, attachment_id, recorded_at) SELECT $1, unnest($2::text[]), $3',
    [id, attachments.map((each) => each.id), recordedAt],
  );
}
