import { type Page, todoKey } from '@onegrid/kit';
import { type Positions, writePositions } from './positions';
import type { Missing, SourceEdge, SourceTodo, TodoSource } from './todo-source';

export interface MergedTodos {
  readonly page: Page<SourceTodo>;
  readonly missing: readonly { readonly name: string; readonly missing: Missing }[];
}

/**
 * Returns a page over all sources, by due time. Each source is read as far as the page is long, from where the reader has come in it, so that the
 * page is exact whatever the shares of the sources. A cursor holds the reader's position in every source: a source that is down now goes on, when it is back,
 * with the item after the last one that was shown.
 */
export async function mergeSources(
  sources: readonly TodoSource[],
  size: number,
  positions: Positions | null,
): Promise<MergedTodos> {
  const start: Positions = positions ?? new Map();
  const read = await Promise.all(
    sources.map(async (source) => ({ source, page: await source.page(size, start.get(source.name) ?? null) })),
  );
  const candidates = read
    .flatMap(({ source, page }) => page.edges.map((edge) => ({ name: source.name, edge, key: todoKey(edge.todo) })))
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name));
  const edges = withCursors(candidates.slice(0, size), start);
  return {
    page: {
      edges,
      pageInfo: {
        hasNextPage: candidates.length > size || read.some(({ page }) => page.hasMore),
        hasPreviousPage: positions !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    },
    missing: read.flatMap(({ source, page }) => (page.missing ? [{ name: source.name, missing: page.missing }] : [])),
  };
}

/** Returns the edges with the positions that a reader has after each of them. */
function withCursors(taken: readonly { readonly name: string; readonly edge: SourceEdge }[], start: Positions) {
  const positions = new Map(start);
  return taken.map(({ name, edge }) => {
    positions.set(name, edge.cursor);
    return { node: edge.todo, cursor: writePositions(positions) };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
