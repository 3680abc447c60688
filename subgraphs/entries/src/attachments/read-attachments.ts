import { maxAttachments, OneGridError } from '@onegrid/schema';
import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/** Returns the bytes of these photos, by id; those that are kept no longer are left out. */
export async function readAttachments(
  dataSource: DataSource,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows: { readonly id: string; readonly bytes: Buffer }[] = await dataSource.query(
    'SELECT id, bytes FROM attachment WHERE id = ANY($1)',
    [[...ids]],
  );
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** Returns a loader that says, by id, whether a photo is still kept. */
export function keptLoader(dataSource: DataSource): DataLoader<string, boolean> {
  return new DataLoader(async (ids) => {
    const rows: { readonly id: string }[] = await dataSource.query('SELECT id FROM attachment WHERE id = ANY($1)', [
      [...ids],
    ]);
    const kept = new Set(rows.map(({ id }) => id));
    return ids.map((id) => kept.has(id));
  });
}

/**
 * Returns a loader of photos' bytes for one call; null = kept no longer. A call may have as many as an entry has, not more: they are held in memory.
 */
export function contentLoader(dataSource: DataSource): DataLoader<string, Buffer | null> {
  return new DataLoader(async (ids) => {
    if (ids.length > maxAttachments) throw new OneGridError('OPERATION_TOO_LARGE');
    const kept = await readAttachments(dataSource, ids);
    return ids.map((id) => kept.get(id) ?? null);
  });
}
