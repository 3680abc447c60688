import type { GraphClient } from '@onegrid/kit';
import { type EntrySubject, OneGridError } from '@onegrid/schema';

/** What an entry is about, and the grid it lies in. */
export interface FoundSubject {
  readonly subject: EntrySubject;
  readonly grid: { readonly code: string; readonly name: string };
}

export type SubjectType = EntrySubject['type'];

const queries: Readonly<Record<SubjectType, string>> = {
  House: `query EntrySubjectHouse($id: ID!) { subject: house(id: $id) {
    id address position { longitude latitude } rented ownerName ownerPhone localIds { platform id } grid { code name }
  } }`,
  Place: `query EntrySubjectPlace($id: ID!) { subject: place(id: $id) {
    id name address position { longitude latitude } localIds { platform id } grid { code name }
  } }`,
  Grid: `query EntrySubjectGrid($id: GridCode!) { subject: grid(code: $id) { id: code name localIds { platform id } } }`,
};

type Answer = Partial<EntrySubject> &
  Pick<EntrySubject, 'id' | 'address' | 'position' | 'localIds'> & { readonly grid: FoundSubject['grid'] };

/**
 * Returns the subject as the directory knows it, or null when it knows none under this id.
 *
 * @throws OneGridError SUBGRAPH_UNAVAILABLE when the directory does not answer: nothing is written then
 */
export async function findSubject(graph: GraphClient, type: SubjectType, id: string): Promise<FoundSubject | null> {
  const { data, errors } = await graph.execute({ query: queries[type], variables: { id } });
  const found = data?.subject as Answer | null | undefined;
  if (!found && errors?.length) throw new OneGridError('SUBGRAPH_UNAVAILABLE', { cause: errors });
  if (!found) return null;
  const known = type === 'Grid' ? inTheOpen(found) : found;
  const { grid, ...subject } = known;
  return { grid, subject: { type, name: known.address, rented: false, ownerName: null, ownerPhone: null, ...subject } };
}

/** A grid as a subject: where in it is for the worker to say. */
function inTheOpen({ id, name = id, localIds }: Answer): Answer {
  return { id, name, localIds, address: name, position: { longitude: 0, latitude: 0 }, grid: { code: id, name } };
}

const gridQuery = 'query EntryGrid($code: GridCode!) { grid(code: $code) { code } }';

/** True when the directory knows a grid of this code. */
export async function gridExists(graph: GraphClient, code: string): Promise<boolean> {
  const { data, errors } = await graph.execute({ query: gridQuery, variables: { code } });
  if (!data?.grid && errors?.length) throw new OneGridError('SUBGRAPH_UNAVAILABLE', { cause: errors });
  return Boolean(data?.grid);
}

const staffQuery = 'query EntryStaff($workerNo: ID!) { staff(workerNo: $workerNo) { name } }';

/** Returns the name of a worker, or the worker number itself when the directory has no name for it. */
export async function nameOfWorker(graph: GraphClient, workerNo: string): Promise<string> {
  const { data } = await graph.execute({ query: staffQuery, variables: { workerNo } });
  return (data?.staff as { name?: string } | null | undefined)?.name ?? workerNo;
}
