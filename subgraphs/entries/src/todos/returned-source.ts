import { pageTodos } from '@onegrid/kit';
import type { CanonicalEntry, Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import type { SourceTodo, TodoSource } from './todo-source';

interface ReturnedRow {
  readonly id: string;
  readonly platform: string;
  readonly reason: string | null;
  readonly updated_at: Date;
  readonly canonical: CanonicalEntry;
}

export interface ReturnedFilter {
  /** Null = all. */
  readonly platform: string | null;
  /** Null = all. */
  readonly gridCodes: readonly string[] | null;
}

const name = 'returned';

/** Returns the source of our own to-dos: deliveries of the viewer's entries that a platform has refused. They are due from the moment of the refusal. */
export function returnedSource(dataSource: DataSource, viewer: Viewer, filter: ReturnedFilter): TodoSource {
  return {
    name,
    async page(first, after) {
      const rows = await dataSource.query<ReturnedRow[]>(
        `SELECT delivery.id, delivery.platform, delivery.reason, delivery.updated_at, entry.canonical
         FROM delivery JOIN entry ON entry.id = delivery.entry_id
         WHERE delivery.state = 'REJECTED' AND entry.entered_by = $1 
         AND ($2::text[] IS NULL OR entry.grid_code = ANY($2)) AND ($3::text IS NULL OR delivery.platform = $3)`,
        [viewer.subject, filter.gridCodes, filter.platform],
      );
      const { edges, pageInfo } = pageTodos(rows.map(toTodo), first, after);
      return {
        edges: edges.map(({ node, cursor }) => ({ todo: node, cursor })),
        hasMore: pageInfo.hasNextPage,
        missing: null,
      };
    },
  };
}

function toTodo({ id, platform, reason, updated_at, canonical }: ReturnedRow): SourceTodo {
  const { subject, grid } = canonical;
  return {
    platform,
    id,
    kind: 'RETURNED',
    title: `退回更正：${subject.name}`,
    subject: subject.address,
    detail: reason,
    dueAt: updated_at,
    state: '已退回',
    url: null,
    gridCode: grid.code,
    entryId: canonical.id,
  };
}
