import type { Pool } from 'pg';
import type { Table } from '../tables/table';
import type { Author } from './add';
import { localTime } from './time';

/** 业务类型 as the framework numbers them. */
const businessTypes = { EDIT: '2', REMOVE: '3' } as const;

/** Writes an edit or a removal into 操作日志. */
export async function writeOperation(
  pool: Pool,
  table: Table,
  { kind, id, author }: { readonly kind: keyof typeof businessTypes; readonly id: string; readonly author: Author },
): Promise<void> {
  await pool.query(
    `INSERT INTO oper_log (title, business_type, record_id, oper_name, oper_time) VALUES ($1, $2, $3, $4, ${localTime})`,
    [table.label, businessTypes[kind], id, author.username],
  );
}
