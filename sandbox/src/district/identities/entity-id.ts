/** Letters of the ids: a person, a house, an organisation, a place (location). */
type Sort = 'P' | 'H' | 'O' | 'L';

/** Returns a function that numbers the things of one sort: `P0000001`, `P0000002` … */
export function entityIds(sort: Sort): () => string {
  let last = 0;
  return () => `${sort}${String(++last).padStart(7, '0')}`;
}
