import type { Pool } from 'pg';
import { BusinessError, success } from '../answer';
import { columnName, type Table } from '../tables/table';
import type { Author } from './add';
import { writeOperation } from './operation-log';
import { localTime } from './time';

/** Answers `DELETE /community/<table>/<id>,<id>`: marks records as deleted (`delFlag` 2); they stay, and `listByIds` answers them. */
export async function removeRecords(
  pool: Pool,
  table: Table,
  { ids, author }: { readonly ids: string; readonly author: Author },
): Promise<object> {
  const wanted = ids.split(',');
  if (!wanted.every((id) => /^\d{1,19}$/.test(id))) throw new BusinessError(500, '编号格式错误');
  const removed = await pool.query<{ id: string }>(
    `UPDATE ${table.name} SET del_flag = '2', update_by = $2, update_time = ${localTime}
     WHERE ${columnName(table.idField)} = ANY($1::bigint[]) AND del_flag = '0' RETURNING ${columnName(table.idField)} AS id`,
    [wanted, author.username],
  );
  if (removed.rowCount === 0) throw new BusinessError(500, `${table.label}不存在或已删除`);
  for (const { id } of removed.rows) await writeOperation(pool, table, { kind: 'REMOVE', id, author });
  return success();
}
