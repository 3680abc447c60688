import { makePage, type Page, pageSize, readCursor } from '@onegrid/kit';
import { OneGridError, type Viewer } from '@onegrid/schema';
import { type DataSource, In } from 'typeorm';
import { DeliveryRow } from '../store/delivery.entity';
import { type FailedFilter, failedWhere } from './failed-where';

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Returns a page of the failed deliveries, the newest entry first. */
export async function listFailed(
  dataSource: DataSource,
  viewer: Viewer,
  filter: FailedFilter,
  { first, after }: { readonly first: number | null; readonly after: string | null },
): Promise<Page<DeliveryRow>> {
  const size = pageSize(first);
  const cursor = readCursor(after);
  if (cursor !== null && !isUuid.test(cursor))
    throw new OneGridError('BAD_INPUT', { message: 'after is no cursor of failedDeliveries', field: 'after' });
  const { where, values } = failedWhere(viewer, filter);
  const found = await dataSource.query<{ id: string }[]>(
    `SELECT delivery.id FROM delivery JOIN entry ON entry.id = delivery.entry_id
     WHERE ${where} AND ($6::uuid IS NULL OR delivery.id < $6) ORDER BY delivery.id DESC LIMIT $7`,
    [...values, cursor, size + 1],
  );
  const ids = found.map(({ id }) => id);
  const rows = await dataSource.getRepository(DeliveryRow).find({ where: { id: In(ids) }, order: { id: 'DESC' } });
  return makePage(rows, size, ({ id }) => id, cursor !== null);
}

/** Returns how many failed deliveries the filter means. */
export async function countFailed(dataSource: DataSource, viewer: Viewer, filter: FailedFilter): Promise<number> {
  const { where, values } = failedWhere(viewer, filter);
  const [row] = await dataSource.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM delivery JOIN entry ON entry.id = delivery.entry_id WHERE ${where}`,
    [...values],
  );
  return row.count;
}
