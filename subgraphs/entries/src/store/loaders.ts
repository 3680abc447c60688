import { mayReach, type Viewer } from '@onegrid/schema';
import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import { DeliveryRow } from './delivery.entity';
import { EntryRow } from './entry.entity';

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Returns a loader of entries by id; null = unknown or outside the viewer's regions. */
export function entryLoader(dataSource: DataSource, viewer: Viewer): DataLoader<string, EntryRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await dataSource.getRepository(EntryRow).findBy({ id: In(ids.filter((id) => isUuid.test(id))) });
    const byId = new Map(rows.filter((row) => mayReach(viewer, row.gridCode)).map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
  });
}

/** Returns a loader of the entries that took others' places, by the id of the other; null = none did. */
export function correctionLoader(dataSource: DataSource): DataLoader<string, EntryRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await dataSource.getRepository(EntryRow).findBy({ corrects: In([...ids]) });
    const byCorrected = new Map(rows.map((row) => [row.corrects, row]));
    return ids.map((id) => byCorrected.get(id) ?? null);
  });
}

/** Returns a loader of an entry's deliveries, in order of platform. */
export function deliveriesLoader(dataSource: DataSource): DataLoader<string, readonly DeliveryRow[]> {
  return new DataLoader(async (entryIds) => {
    const rows = await dataSource
      .getRepository(DeliveryRow)
      .find({ where: { entryId: In([...entryIds]) }, order: { platform: 'ASC', acceptField: 'ASC' } });
    const byEntry = new Map<string, DeliveryRow[]>(entryIds.map((id) => [id, []]));
    for (const row of rows) byEntry.get(row.entryId)?.push(row);
    return entryIds.map((id) => byEntry.get(id) ?? []);
  });
}
