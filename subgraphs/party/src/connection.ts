import { type KeptLoader, makePage, type Page, pageSize, readCursor } from '@onegrid/kit';
import { OneGridError } from '@onegrid/schema';
import { listPageKey } from './loaders';
import type { ListPage } from './platform/wire';

/** Where in a list a client wants to read (Relay connection spec). */
export interface PageRequest {
  readonly first: number | null;
  readonly after: string | null;
}

export interface CountedPage<Node> extends Page<Node> {
  readonly totalCount: number;
}

const listId = /^[A-Z]{2}\d{14}$/;

/**
 * Reads a page of a platform list. The platform cuts its own pages, and takes any id of a list as `next_id`: so a cursor is such an id, and as many of the
 * platform's pages are read as the client's page needs. Null when the platform does not have the list.
 *
 * @throws OneGridError BAD_INPUT when `first` is out of range or `after` is no cursor of this list
 */
export async function readConnection<Row, Node>(
  pages: KeptLoader<ListPage<Row>>,
  owner: string,
  { first, after }: PageRequest,
  list: { readonly toNode: (row: Row) => Node; readonly idOf: (node: Node) => string },
): Promise<CountedPage<Node> | null> {
  const size = pageSize(first);
  let nextId = readCursor(after) ?? '';
  if (after !== null && !listId.test(nextId))
    throw new OneGridError('BAD_INPUT', { message: 'after is not a cursor of this list', field: 'after' });
  const rows: Row[] = [];
  let totalCount = 0;
  do {
    const page = await pages.load(listPageKey(owner, nextId));
    if (page === null) return null;
    rows.push(...page.value.list);
    totalCount = page.value.total;
    nextId = page.value.next_id;
  } while (rows.length < size && nextId !== '');
  const { edges, pageInfo } = makePage(rows.map(list.toNode), size, list.idOf, after !== null);
  return { edges, pageInfo: { ...pageInfo, hasNextPage: pageInfo.hasNextPage || nextId !== '' }, totalCount };
}
