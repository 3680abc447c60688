import { type EntryKind, OneGridError } from '@onegrid/schema';
import { redeliver } from '../deliver/supersede';
import type { EntriesContext } from '../entries-context';
import type { AddDeliveries } from '../record/hold-entry';
import { problem } from '../record/input-error';
import type { Recorded, RecordTools } from '../record/record-entry';
import { EntryRow } from '../store/entry.entity';
import type { CorrectEntryInput } from './correct-entry.input';
import { findEntry } from './find-entry';
import { kindOfInput, recordAgain } from './record-again';

/**
 * Records what the entry should have said. The new entry takes the old one's place in one transaction: see `redeliver` for what that means for each platform.
 * The old one stays as history. Same rules as when it was entered; its subject stays the same.
 */
export async function correctEntry(context: EntriesContext, id: string, input: CorrectEntryInput): Promise<Recorded> {
  const found = await findEntry(context, id);
  if ('problems' in found) return found;
  const { row } = found;
  if (row.withdrawnAt !== null) return { problems: [problem('ENTRY_NOT_CURRENT', 'id')] };
  const given = kindOfInput(input);
  if (given !== row.kind) return { problems: [problem('BAD_INPUT', null, wrongKind(row.kind))] };
  const tools: RecordTools = { ...context.tools, correction: { of: row, addDeliveries: takePlace(context, row) } };
  return recordAgain(tools, context.viewer, input);
}

/** Adds the deliveries of a correction, after making sure that the corrected entry still stands. */
function takePlace({ contributions }: EntriesContext, { id }: EntryRow): AddDeliveries {
  return async (manager, { entry, acceptances }) => {
    const former = await manager.findOne(EntryRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (former?.withdrawnAt !== null) throw new OneGridError('ENTRY_NOT_CURRENT', { field: 'id' });
    const added = await redeliver(manager, {
      entryId: id,
      corrected: entry,
      acceptances,
      all: contributions.acceptances,
      at: new Date(entry.recordedAt),
    });
    return added.map(({ platform }) => platform);
  };
}

function wrongKind(kind: EntryKind): string {
  return `This entry is a ${kind}; correct it with the input of that kind, and no other. 请使用该类型的录入内容更正。`;
}
