import { type CanonicalEntry, invariant, type Viewer } from '@onegrid/schema';
import { type DataSource, In } from 'typeorm';
import type { FailedFilter } from '../operate/failed-where';
import { listFailed } from '../operate/list-failed';
import type { DeliveryRow } from '../store/delivery.entity';
import { EntryRow } from '../store/entry.entity';

/** Failed deliveries with their entries, the newest entry first. */
export async function listMeant(
  dataSource: DataSource,
  viewer: Viewer,
  filter: FailedFilter,
  page: { readonly first: number | null; readonly after: string | null },
): Promise<{
  readonly meant: readonly { readonly delivery: DeliveryRow; readonly entry: CanonicalEntry }[];
  readonly endCursor: string | null;
}> {
  const { edges, pageInfo } = await listFailed(dataSource, viewer, filter, page);
  const ids = edges.map(({ node }) => node.entryId);
  const entries = new Map(
    (await dataSource.getRepository(EntryRow).findBy({ id: In(ids) })).map((row) => [row.id, row.canonical]),
  );
  const meant = edges.map(({ node: delivery }) => {
    const entry = entries.get(delivery.entryId);
    invariant(entry, `delivery ${delivery.id} has no entry`);
    return { delivery, entry };
  });
  return { meant, endCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}
