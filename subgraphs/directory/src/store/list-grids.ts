import { makePage, type Page, pageSize, readCursor } from '@onegrid/kit';
import type { Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { GridRow } from './grid.entity';
import type { PageWish } from './group-pages';

export interface GridWish extends PageWish {
  /** Code prefix; null = everything the viewer reaches. */
  readonly region?: string | null;
}

/** SQL that holds for the grids of alias `alias` that lie in one of `:regions`. */
export const reachedGrid = (alias: string) =>
  `EXISTS (SELECT FROM unnest(:regions::text[]) AS prefix WHERE starts_with(${alias}.code, prefix))`;

/** Returns a page of the grids that the viewer reaches, in the order of their codes (keyset paging). */
export async function listGrids(
  dataSource: DataSource,
  { regions }: Viewer,
  { first, after, region }: GridWish,
): Promise<Page<GridRow>> {
  const size = pageSize(first);
  const cursor = readCursor(after);
  const rows = await within(dataSource, regions)
    .andWhere('starts_with(item.code, :region)', { region: region ?? '' })
    .andWhere('item.code > :cursor', { cursor: cursor ?? '' })
    .orderBy('item.code')
    .limit(size + 1)
    .getMany();
  return makePage(rows, size, ({ code }) => code, cursor !== null);
}

/** Returns all grids that the viewer reaches, in the order of their codes. */
export function allGrids(dataSource: DataSource, { regions }: Viewer): Promise<GridRow[]> {
  return within(dataSource, regions).orderBy('item.code').getMany();
}

function within(dataSource: DataSource, regions: readonly string[]) {
  return dataSource.getRepository(GridRow).createQueryBuilder('item').where(reachedGrid('item'), { regions });
}
