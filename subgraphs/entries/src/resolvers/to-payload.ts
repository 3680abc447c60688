import type { EntryPayload } from '../graph/entry.type';
import type { Recorded } from '../record/record-entry';
import { toEntry } from './entry-view';

/** Returns what was recorded as the graph answers it: the entry, or what is wrong. */
export function toPayload(recorded: Recorded): EntryPayload {
  return 'row' in recorded
    ? { entry: toEntry(recorded.row), errors: [] }
    : { entry: null, errors: [...recorded.problems] };
}
