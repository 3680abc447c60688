import type { GraphClient } from '@onegrid/kit';
import { type EntryFields, mayReach, OneGridError, type Viewer } from '@onegrid/schema';
import { findPerson } from '../record/find-person';
import { type FoundSubject, findSubject, type SubjectType } from '../record/find-subject';

/** What a form is about. */
export interface FormSubject extends FoundSubject {
  /** Who it is about, and lives in the house that is the subject; null = nobody in particular. */
  readonly personId: string | null;
}

const references: readonly { readonly path: string; readonly type: SubjectType }[] = [
  { path: 'houseId', type: 'House' },
  { path: 'placeId', type: 'Place' },
];

/**
 * Returns what a form is about: a house, a place, or a person with the house they live in, whichever the kind takes.
 *
 * @throws OneGridError UNKNOWN_SUBJECT when the directory knows none under this id; NOT_YOUR_GRID when it lies outside the viewer's regions
 */
export async function findFormSubject(
  graph: GraphClient,
  viewer: Viewer,
  { fields }: EntryFields,
  id: string,
): Promise<FormSubject> {
  const paths = new Set(fields.map(({ path }) => path));
  const types = references.filter(({ path }) => paths.has(path)).map(({ type }) => type);
  const answers = await Promise.all(types.map((type) => findSubject(graph, type, id)));
  const thing = answers.find((answer) => answer !== null);
  const found = thing ? { ...thing, personId: null } : paths.has('personId') ? await findAtHome(graph, id) : null;
  if (!found) throw new OneGridError('UNKNOWN_SUBJECT', { field: 'subject' });
  if (!mayReach(viewer, found.grid.code)) throw new OneGridError('NOT_YOUR_GRID', { field: 'subject' });
  return found;
}

/** Returns a person with the house they moved into last; null when nobody is known under this id, or they live nowhere here. */
async function findAtHome(graph: GraphClient, personId: string): Promise<FormSubject | null> {
  const found = await findPerson(graph, personId);
  const [last] = (found?.residencies ?? []).toSorted((one, other) => other.from.localeCompare(one.from));
  const house = last ? await findSubject(graph, 'House', last.houseId) : null;
  return house && { ...house, personId };
}
