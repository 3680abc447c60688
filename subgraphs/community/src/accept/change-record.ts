import { ChangeByHand, type Done, type RecordChange, type RecordRemoval } from '@onegrid/kit';
import { notDeleted } from '../map/codes';
import type { CommunityClient } from '../platform/client';
import type { eventTable, residentTable, visitTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { appendRemark } from './append-remark';

/** A table whose records we make, and so may change. */
export type OwnTable = typeof eventTable | typeof residentTable | typeof visitTable;

/** True when the record's remark contains the mark. */
export async function carriesMark(
  client: CommunityClient,
  table: OwnTable,
  { id, mark }: { readonly id: string; readonly mark: string },
): Promise<boolean> {
  const [record] = await client.byIds(table, [id]);
  return record?.remark?.includes(mark) ?? false;
}

/** How a record is edited: all that `prepare` gives is sent anew, with the mark behind the remark. The community's staff review it again. */
export function editing(client: CommunityClient, table: OwnTable, prepare: (done: Done) => Parameters): RecordChange {
  return {
    isMade: (id, mark) => carriesMark(client, table, { id, mark }),
    async make(id, mark, done) {
      const parameters = prepare(done);
      const [record] = await client.byIds(table, [id]);
      if (!record || record.delFlag !== notDeleted) throw new ChangeByHand('记录已不存在或已删除');
      await client.edit(table, id, { ...parameters, remark: appendRemark(record.remark, mark) });
    },
  };
}

/** How a record is taken back: it is marked as deleted. */
export function removing(client: CommunityClient, table: OwnTable): RecordRemoval {
  return {
    async isGone(id) {
      const [record] = await client.byIds(table, [id]);
      return !record || record.delFlag !== notDeleted;
    },
    remove: (id) => client.remove(table, id),
  };
}
