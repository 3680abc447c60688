import { pageTodos } from '@onegrid/kit';
import type { CanonicalEntry, Viewer } from '@onegrid/schema';
import type { DataSource } from 'typeorm';
import { manualTask } from '../correct/manual-task';
import type { DeliveryChange } from '../store/delivery-state';
import type { SourceTodo, TodoSource } from './todo-source';

interface ReturnedRow {
  readonly id: string;
  readonly platform: string;
  readonly state: 'REJECTED' | 'MANUAL';
  readonly reason: string | null;
  readonly change: DeliveryChange | null;
  readonly external_id: string | null;
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

/**
 * Returns the source of our own to-dos: deliveries of the viewer's entries that a platform has refused, and records that have to be
 * changed by hand. They are due from the moment of the refusal or the change, and gone as soon as a later delivery has taken their place.
 */
export function returnedSource(dataSource: DataSource, viewer: Viewer, filter: ReturnedFilter): TodoSource {
  return {
    name,
    async page(first, after) {
      const rows = await dataSource.query<ReturnedRow[]>(
        `SELECT delivery.id, delivery.platform, delivery.state, delivery.reason, delivery.change, delivery.external_id, delivery.updated_at, entry.canonical
         FROM delivery JOIN entry ON entry.id = delivery.entry_id
         WHERE delivery.state IN ('REJECTED', 'MANUAL') AND entry.entered_by = $1
         AND NOT EXISTS (SELECT FROM delivery AS later WHERE later.supersedes = delivery.id)
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

function toTodo(row: ReturnedRow): SourceTodo {
  const { id, platform, updated_at, canonical } = row;
  const { subject, grid } = canonical;
  const what =
    row.state === 'MANUAL'
      ? ({
          kind: 'MANUAL',
          title: `手工处理：${subject.name}`,
          detail: manualTask({ ...row, externalId: row.external_id }),
          state: '待手工处理',
        } as const)
      : ({ kind: 'RETURNED', title: `退回更正：${subject.name}`, detail: row.reason, state: '已退回' } as const);
  return {
    platform,
    id,
    ...what,
    subject: subject.address,
    dueAt: updated_at,
    url: null,
    gridCode: grid.code,
    entryId: canonical.id,
  };
}
