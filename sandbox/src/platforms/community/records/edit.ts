import type { Pool } from 'pg';
import { BusinessError, success } from '../answer';
import { requirePhotos } from '../files';
import { columnName, type Table } from '../tables/table';
import type { Author } from './add';
import { writeOperation } from './operation-log';
import { readParameters } from './parameters';
import { requireHouse, requireNotRegistered } from './rules';
import { localTime } from './time';

const reviewedAnew = [`audit_status = '0'`, 'audit_by = NULL', 'audit_time = NULL', 'audit_remark = NULL'];

/** Answers `PUT /community/<table>`: changes the fields that were sent, and no other. A record that is reviewed waits for its review anew. */
export async function editRecord(
  pool: Pool,
  table: Table,
  request: { readonly body: Readonly<Record<string, unknown>>; readonly author: Author },
): Promise<object> {
  const id = request.body[table.idField];
  if (typeof id !== 'string' || !/^\d{1,19}$/.test(id)) throw new BusinessError(500, '编号不能为空');
  const parameters = readParameters(table, request.body, 'edit');
  await requireHouse(pool, parameters);
  await requirePhotos(pool, parameters.get('photos'));
  await requireNotRegistered(pool, table, parameters, id);
  const assignments = [...parameters.keys()].map((field, index) => `${columnName(field)} = $${index + 3}`);
  const result = await pool.query(
    `UPDATE ${table.name} SET ${[...assignments, ...(table.reviewed ? reviewedAnew : []), 'update_by = $2', `update_time = ${localTime}`].join(', ')}
     WHERE ${columnName(table.idField)} = $1 AND del_flag = '0'`,
    [id, request.author.username, ...parameters.values()],
  );
  if (result.rowCount === 0) throw new BusinessError(500, `${table.label}不存在或已删除`);
  await writeOperation(pool, table, { kind: 'EDIT', id, author: request.author });
  return success();
}
