import type { GraphClient } from '@onegrid/kit';
import { type EntrySubject, mayReach, type Viewer } from '@onegrid/schema';
import { type FoundSubject, findSubject, gridExists, type SubjectType } from './find-subject';
import { type InputProblem, problem } from './input-error';

export interface PlaceRequest {
  readonly type: SubjectType;
  readonly id: string;
  /** Name of the input field that holds the id. */
  readonly field: string;
  /** The grid the worker says it is in; null = the subject's own. */
  readonly gridCode: string | null;
  /** Where exactly, when that is not where the subject stands. Needed for a grid, which is no spot. */
  readonly spot?: Partial<Pick<EntrySubject, 'address' | 'position'>>;
}

export type Placed = { readonly ok: FoundSubject } | { readonly problems: readonly InputProblem[] };

/** Finds the subject and makes sure that it lies in the named grid and that the grid is the viewer's. */
export async function placeEntry(graph: GraphClient, viewer: Viewer, request: PlaceRequest): Promise<Placed> {
  if (request.gridCode !== null && !(await gridExists(graph, request.gridCode)))
    return { problems: [problem('UNKNOWN_GRID', 'gridCode')] };
  if (request.gridCode !== null && !mayReach(viewer, request.gridCode))
    return { problems: [problem('NOT_YOUR_GRID', 'gridCode')] };
  const found = await findSubject(graph, request.type, request.id);
  if (!found) return { problems: [problem('UNKNOWN_SUBJECT', request.field)] };
  if (!mayReach(viewer, found.grid.code)) return { problems: [problem('NOT_YOUR_GRID', request.field)] };
  if (request.gridCode !== null && request.gridCode !== found.grid.code) {
    return { problems: [problem('BAD_INPUT', 'gridCode', 'This is in another grid. 该对象不在此网格。')] };
  }
  return { ok: { ...found, subject: { ...found.subject, ...request.spot } } };
}
