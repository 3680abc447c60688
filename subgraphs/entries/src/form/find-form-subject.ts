import type { GraphClient } from '@onegrid/kit';
import { type EntryFields, mayReach, OneGridError, type Viewer } from '@onegrid/schema';
import { type FoundSubject, findSubject, type SubjectType } from '../record/find-subject';

const references: readonly { readonly path: string; readonly type: SubjectType }[] = [
  { path: 'houseId', type: 'House' },
  { path: 'placeId', type: 'Place' },
];

/**
 * Returns what a form is about: a house or a place, whichever the kind takes.
 *
 * @throws OneGridError UNKNOWN_SUBJECT when the directory knows none under this id; NOT_YOUR_GRID when it lies outside the viewer's regions
 */
export async function findFormSubject(
  graph: GraphClient,
  viewer: Viewer,
  { fields }: EntryFields,
  id: string,
): Promise<FoundSubject> {
  const paths = new Set(fields.map(({ path }) => path));
  const types = references.filter(({ path }) => paths.has(path)).map(({ type }) => type);
  const answers = await Promise.all(types.map((type) => findSubject(graph, type, id)));
  const found = answers.find((answer) => answer !== null);
  if (!found) throw new OneGridError('UNKNOWN_SUBJECT', { field: 'subject' });
  if (!mayReach(viewer, found.grid.code)) throw new OneGridError('NOT_YOUR_GRID', { field: 'subject' });
  return found;
}
