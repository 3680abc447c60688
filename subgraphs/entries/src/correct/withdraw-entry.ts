import { withdraw } from '../deliver/supersede';
import type { EntriesContext } from '../entries-context';
import { checkText } from '../record/check-text';
import { problem } from '../record/input-error';
import type { Recorded } from '../record/record-entry';
import { EntryRow } from '../store/entry.entity';
import { findEntry } from './find-entry';

const maxReasonLength = 200;

/**
 * Withdraws an entry: it stays as history and stands no more. Every platform follows: see `withdraw`. Asked again it answers the same, so that a client may repeat it.
 */
export async function withdrawEntry(context: EntriesContext, id: string, reason: string): Promise<Recorded> {
  const { tools, contributions } = context;
  const found = await findEntry(context, id);
  if ('problems' in found) return found;
  const { row } = found;
  const problems = checkText(reason, 'reason', { most: maxReasonLength });
  if (problems.length > 0) return { problems };
  const at = new Date(tools.now());
  const withdrawn = await tools.dataSource.transaction(async (manager) => {
    const current = await manager.findOneOrFail(EntryRow, {
      where: { id: row.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (current.withdrawnAt !== null) return { row: current, platforms: [] };
    if (await manager.existsBy(EntryRow, { corrects: row.id })) return null;
    await manager.update(EntryRow, row.id, { withdrawnAt: at, withdrawalReason: reason.trim() });
    const added = await withdraw(manager, row.canonical, contributions.acceptances, at);
    return {
      row: { ...current, withdrawnAt: at, withdrawalReason: reason.trim() },
      platforms: added.map(({ platform }) => platform),
    };
  });
  if (withdrawn === null) return { problems: [problem('ENTRY_NOT_CURRENT', 'id')] };
  for (const platform of withdrawn.platforms) tools.lanes.wake(platform);
  return { row: withdrawn.row };
}
