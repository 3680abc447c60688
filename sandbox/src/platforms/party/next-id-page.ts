import type { Store } from '../../stand-in';

/** Every list is cut into pages of this many items; a caller cannot choose. */
export const itemsPerPage = 20;

/** One page of a list: `next_id` is handed in to get the page after it and is empty on the last page. */
export interface NextIdPage {
  readonly total: number;
  readonly count: number;
  readonly list: readonly object[];
  readonly next_id: string;
}

/**
 * Reads one page of a table, newest first.
 *
 * @param after the `next_id` of the page before, empty for the first page; any id of the list will do
 */
export async function nextIdPage(
  store: Store,
  list: { readonly table: string; readonly id: string; readonly columns: string; readonly owner: string },
  owner: string,
  after: string,
): Promise<NextIdPage> {
  const { rows } = await store.pool.query<Record<string, unknown>>(
    `SELECT ${list.columns} FROM ${list.table} WHERE ${list.owner} = $1 AND ($2 = '' OR ${list.id} < $2)
     ORDER BY ${list.id} DESC LIMIT ${itemsPerPage + 1}`,
    [owner, after],
  );
  const counted = await store.pool.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM ${list.table} WHERE ${list.owner} = $1`,
    [owner],
  );
  const page = rows.slice(0, itemsPerPage);
  const last = page.at(-1);
  return {
    total: counted.rows[0]?.total ?? 0,
    count: page.length,
    list: page,
    next_id: rows.length > itemsPerPage && last ? String(last[list.id]) : '',
  };
}
