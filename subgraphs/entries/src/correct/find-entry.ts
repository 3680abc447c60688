import type { EntriesContext } from '../entries-context';
import { problem } from '../record/input-error';
import type { Recorded } from '../record/record-entry';

/** Returns the entry that is to be changed; a problem when it is unknown or out of the viewer's reach. */
export async function findEntry({ entries }: EntriesContext, id: string): Promise<Recorded> {
  const row = await entries.load(id);
  return row ? { row } : { problems: [problem('BAD_INPUT', 'id', 'There is no such entry. 录入不存在。')] };
}
