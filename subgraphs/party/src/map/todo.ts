import type { TodoItem } from '@onegrid/kit';
import type { WishRow } from '../platform/wire';
import { wishWords } from './codes';

/** True while nobody has claimed the wish. */
export function isUnclaimed({ status }: WishRow): boolean {
  return status === wishWords.OPEN;
}

/** Returns an unclaimed wish as a to-do of the grid. The platform sets no deadline, and who wishes stays out of the list. */
export function toTodo(row: WishRow, gridCode: string): TodoItem {
  return {
    id: row.wish_id,
    kind: 'WISH',
    title: `微心愿待认领：${row.title}`,
    subject: row.title,
    detail: row.content,
    dueAt: null,
    state: row.status,
    url: null,
    gridCode,
  };
}
