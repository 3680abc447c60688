import { makePage, pageSize, readCursor } from '@onegrid/kit';
import { assertUsage } from '@onegrid/schema';
import type { SafetyInspection, SafetyInspectionConnection } from '../graph/safety-inspection';

/**
 * Returns one page of inspections, newest first (Relay connection spec). A cursor holds a place in time, so that it stays good when the record it was made of is gone.
 *
 * @throws OneGridError BAD_INPUT when `first` is not 1…200, or `after` is no cursor of ours
 */
export function inspectionPage(
  inspections: readonly SafetyInspection[],
  first: number | null | undefined,
  after: string | null | undefined,
): SafetyInspectionConnection {
  const size = pageSize(first);
  const cursor = readCursor(after);
  assertUsage(cursor === null || /^\d{15}\//.test(cursor), 'after must be a cursor of this list');
  const inOrder = [...inspections].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
  const rest = cursor === null ? inOrder : inOrder.filter((inspection) => keyOf(inspection) < cursor);
  const page = makePage(rest.slice(0, size + 1), size, keyOf, rest.length < inOrder.length);
  return { edges: [...page.edges], pageInfo: page.pageInfo };
}

/** Time in milliseconds, 15 digits, and id: sorts as text. */
function keyOf({ inspectedAt, id }: SafetyInspection): string {
  return `${String(inspectedAt.getTime()).padStart(15, '0')}/${id}`;
}
