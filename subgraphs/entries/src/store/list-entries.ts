import type { DataSource } from 'typeorm';
import { EntryRow } from './entry.entity';

/**
 * Returns entries within the regions, newest first, after the entry with the id `afterId` (null = from the newest).
 *
 * @param regions code prefixes
 */
export function listEntries(
  dataSource: DataSource,
  regions: readonly string[],
  afterId: string | null,
  limit: number,
): Promise<EntryRow[]> {
  const query = dataSource
    .getRepository(EntryRow)
    .createQueryBuilder('entry')
    .where('entry.gridCode LIKE ANY(:prefixes)', { prefixes: regions.map((region) => `${region}%`) })
    .orderBy('entry.id', 'DESC')
    .limit(limit);
  return (afterId === null ? query : query.andWhere('entry.id < :afterId', { afterId })).getMany();
}
