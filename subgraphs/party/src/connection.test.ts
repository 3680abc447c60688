import type { KeptLoader } from '@onegrid/kit';
import DataLoader from 'dataloader';
import { readConnection } from './connection';
import type { ListPage } from './platform/wire';

const idOf = (number: number) => `XY${String(number).padStart(14, '0')}`;
const perPage = 20;

/** A list of ids, newest first, which the platform cuts into pages of 20. */
function listOf(total: number): { pages: KeptLoader<ListPage<string>>; asked: string[] } {
  const ids = Array.from({ length: total }, (_, index) => idOf(total - index));
  const asked: string[] = [];
  const read = (key: string): ListPage<string> => {
    asked.push(key);
    const from = ids.indexOf(key.split('/')[1] ?? '') + 1;
    const list = ids.slice(from, from + perPage);
    return { list, total, next_id: from + perPage < total ? (list.at(-1) ?? '') : '' };
  };
  const pages = new DataLoader(async (keys: readonly string[]) =>
    keys.map((key) => ({ value: read(key), asOf: new Date(0) })),
  );
  return { pages, asked };
}

const list = { toNode: (row: string) => row, idOf: (node: string) => node };

describe('a page of a platform list', () => {
  it.each([
    [0, null, 0, false, 1],
    [20, 20, 20, false, 1],
    [21, 20, 20, true, 1],
    [45, 5, 5, true, 1],
    [45, 21, 21, true, 2],
    [45, 100, 45, false, 3],
  ])('of %i items, first: %p', async (total, first, length, hasNextPage, pagesRead) => {
    const { pages, asked } = listOf(total);
    const page = await readConnection(pages, 'grid', { first, after: null }, list);
    expect(page?.edges).toHaveLength(length);
    expect(page?.pageInfo.hasNextPage).toBe(hasNextPage);
    expect(page?.totalCount).toBe(total);
    expect(asked).toHaveLength(pagesRead);
  });

  it('goes on after a cursor', async () => {
    const { pages } = listOf(45);
    const first = await readConnection(pages, 'grid', { first: 7, after: null }, list);
    const next = await readConnection(pages, 'grid', { first: 1, after: first?.pageInfo.endCursor ?? null }, list);
    expect(next?.edges[0]?.node).toBe(idOf(38));
    expect(next?.pageInfo.hasPreviousPage).toBe(true);
  });

  it.each([
    [{ first: 0, after: null }, 'first'],
    [{ first: 201, after: null }, 'first'],
    [{ first: 1, after: 'bm90aGluZw' }, 'after'],
  ])('refuses %o', async (request, field) => {
    const { pages } = listOf(1);
    await expect(readConnection(pages, 'grid', request, list)).rejects.toMatchObject({ code: 'BAD_INPUT', field });
  });
});
