import { OneGridError } from '@onegrid/schema';
import { makePage, type Page, pageSize, readCursor } from '../graph/connection';
import { type Due, isTodoKey, todoKey } from './todo-order';

/**
 * Returns a page of a platform's to-dos, in the order that the unified list relies on. The cursor holds the due time and the id, not a position: what is done
 * meanwhile, or comes in, neither repeats nor hides another item.
 *
 * @param items all that are open, in any order
 * @throws OneGridError BAD_INPUT when `after` is no cursor of such a list
 */
export function pageTodos<Item extends Due>(
  items: readonly Item[],
  first: number | null | undefined,
  after: string | null | undefined,
): Page<Item> {
  const size = pageSize(first);
  const start = readCursor(after);
  if (start !== null && !isTodoKey(start))
    throw new OneGridError('BAD_INPUT', { message: 'after is no cursor of this list', field: 'after' });
  const keyed = items.map((item) => ({ item, key: todoKey(item) })).filter(({ key }) => start === null || key > start);
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const rows = keyed.slice(0, size + 1).map(({ item }) => item);
  return makePage(rows, size, todoKey, start !== null);
}
