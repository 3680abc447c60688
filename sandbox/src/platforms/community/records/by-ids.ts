import type { Pool } from 'pg';
import { BusinessError, success } from '../answer';
import { columnName, type Table } from '../tables/table';
import { selectList, wireRecord } from './record';

const maxIds = 100;

/** Answers `POST …/listByIds`: the records of these ids, the deleted ones too; unknown ids are left out. */
export async function recordsByIds(pool: Pool, table: Table, body: unknown): Promise<object> {
  if (!Array.isArray(body) || !body.every((id) => typeof id === 'string' && /^\d{1,19}$/.test(id))) {
    throw new BusinessError(500, 'JSON parse error: ids');
  }
  if (body.length > maxIds) throw new BusinessError(500, `单次查询不能超过${maxIds}条`);
  const rows = await pool.query(
    `SELECT ${selectList(table)} FROM ${table.name} t WHERE t.${columnName(table.idField)} = ANY($1::bigint[])`,
    [body],
  );
  return success(rows.rows.map((row) => wireRecord(table, row)));
}
