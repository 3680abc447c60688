import { pageTodos } from './page-todos';

const item = (id: string, dueAt: string | null) => ({ id, dueAt: dueAt === null ? null : new Date(dueAt) });
const items = [
  item('d', null),
  item('b', '2026-01-02T00:00:00Z'),
  item('c', '2026-01-02T00:00:00Z'),
  item('a', '2026-01-03T00:00:00Z'),
];
const ids = (page: ReturnType<typeof pageTodos>) => page.edges.map(({ node }) => node.id);

describe('a page of to-dos', () => {
  it('sorts by due time, then by id, and puts what has no deadline last', () => {
    expect(ids(pageTodos(items, null, null))).toEqual(['b', 'c', 'a', 'd']);
  });

  it('goes on after a cursor, even when the item under it is done meanwhile', () => {
    const first = pageTodos(items, 2, null);
    expect(ids(first)).toEqual(['b', 'c']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const left = items.filter(({ id }) => id !== 'c');
    expect(ids(pageTodos(left, 2, first.pageInfo.endCursor))).toEqual(['a', 'd']);
  });

  it('refuses a cursor of something else', () => {
    expect(() => pageTodos(items, 2, 'bm9uc2Vuc2U')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
