import type { EntriesContext } from '../entries-context';
import { type InputProblem, problem } from '../record/input-error';
import type { EntryRow } from '../store/entry.entity';

/** Returns the entry, or why it cannot be changed: it is unknown or out of reach, or was corrected or withdrawn before. */
export async function currentEntry(
  context: EntriesContext,
  id: string,
): Promise<{ readonly row: EntryRow } | { readonly problems: readonly InputProblem[] }> {
  const row = await context.entries.load(id);
  if (!row) return { problems: [problem('BAD_INPUT', 'id', 'There is no such entry. 录入不存在。')] };
  if (row.withdrawnAt !== null) return { problems: [problem('ENTRY_NOT_CURRENT', 'id')] };
  return { row };
}
