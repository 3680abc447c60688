import { PlatformStateEnum, pageTodos } from '@onegrid/kit';
import { mergeSources } from './merge-sources';
import { readPositions } from './positions';
import type { SourceTodo, TodoSource } from './todo-source';

const todo = (platform: string, id: string, day: number | null): SourceTodo => ({
  platform,
  id,
  kind: 'OTHER',
  title: id,
  subject: '',
  detail: null,
  dueAt: day === null ? null : new Date(Date.UTC(2026, 0, day)),
  state: '',
  url: null,
  gridCode: null,
  entryId: null,
});

/** A source of to-dos that may go down. */
function source(name: string, todos: readonly SourceTodo[]): TodoSource & { down: boolean } {
  return {
    name,
    down: false,
    async page(first, after) {
      if (this.down)
        return {
          edges: [],
          hasMore: false,
          missing: { state: PlatformStateEnum.DOWN, since: null, error: 'PLATFORM_UNAVAILABLE' },
        };
      const { edges, pageInfo } = pageTodos(todos, first, after);
      return {
        edges: edges.map(({ node, cursor }) => ({ todo: node, cursor })),
        hasMore: pageInfo.hasNextPage,
        missing: null,
      };
    },
  };
}

const sources = () => ({
  alpha: source('alpha', [todo('alpha', 'a1', 1), todo('alpha', 'a4', 4), todo('alpha', 'a5', 5)]),
  beta: source('beta', [todo('beta', 'b2', 2), todo('beta', 'b3', 3), todo('beta', 'b0', null)]),
  gamma: source('gamma', []),
});
const idsOf = ({ page }: Awaited<ReturnType<typeof mergeSources>>) => page.edges.map(({ node }) => node.id);

describe('merging sources of to-dos', () => {
  it.each([1, 2, 3, 4, 6, 20])('gives every item once, by due time, in pages of %i', async (size) => {
    const { alpha, beta, gamma } = sources();
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const merged = await mergeSources([alpha, beta, gamma], size, readPositions(after));
      seen.push(...idsOf(merged));
      after = merged.page.pageInfo.endCursor ?? after;
      more = merged.page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['a1', 'b2', 'b3', 'a4', 'a5', 'b0']);
  });

  it('names a source that is down, shows the others, and goes on in it when it is back', async () => {
    const { alpha, beta } = sources();
    beta.down = true;
    const first = await mergeSources([alpha, beta], 2, null);
    expect(idsOf(first)).toEqual(['a1', 'a4']);
    expect(first.missing).toEqual([{ name: 'beta', missing: expect.objectContaining({ state: 'DOWN' }) }]);
    beta.down = false;
    const second = await mergeSources([alpha, beta], 10, readPositions(first.page.pageInfo.endCursor));
    expect(idsOf(second)).toEqual(['b2', 'b3', 'a5', 'b0']);
    expect(second.missing).toEqual([]);
  });

  it('refuses a cursor of something else', () => {
    expect(() => readPositions('bm9uc2Vuc2U')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
