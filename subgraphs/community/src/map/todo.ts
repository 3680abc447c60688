import type { TodoItem } from '@onegrid/kit';
import type { House } from './house';

const dayMs = 86_400_000;
/** A let house is to be visited once a quarter. */
const visitEveryMs = 90 * dayMs;
/** Visits that fall due within this time are shown. */
const shownAheadMs = 14 * dayMs;

/** Returns when the house is to be visited next; null = it has never been visited: at once, without a day to count from. */
function dueAt({ lastVisitAt }: House): Date | null {
  return lastVisitAt === null ? null : new Date(Date.parse(lastVisitAt) + visitEveryMs);
}

/** True when a visit to the house is overdue or falls due soon. */
export function isVisitDue(house: House, nowMs: number): boolean {
  const due = dueAt(house);
  return house.rented && house.active && (due === null || due.getTime() <= nowMs + shownAheadMs);
}

/** Returns the visit that is due as a to-do of the grid. */
export function toTodo(house: House): TodoItem {
  return {
    id: house.id,
    kind: 'VISIT',
    title: '出租房屋季度走访',
    subject: house.address,
    detail: null,
    dueAt: dueAt(house),
    state: house.lastVisitAt === null ? '从未走访' : '待走访',
    url: null,
    gridCode: house.gridCode,
  };
}
