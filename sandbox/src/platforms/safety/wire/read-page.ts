import type { QueryResultRow } from 'pg';
import type { Store } from '../../../stand-in';
import { type Envelope, type Paging, page } from './envelope';

/** Answers one page of a table. `where` and `order` are SQL of this platform, with `$1 …` for `values`; the order must leave no ties. */
export async function readPage<Row extends QueryResultRow>(
  { pool }: Store,
  query: {
    readonly table: string;
    readonly where: string;
    readonly values: readonly unknown[];
    readonly order: string;
  },
  paging: Paging,
  toRecord: (row: Row) => object,
): Promise<Envelope> {
  const { table, where, values, order } = query;
  const counted = await pool.query<{ total: string }>(`SELECT count(*) AS total FROM ${table} WHERE ${where}`, [
    ...values,
  ]);
  const limits = `LIMIT ${paging.pageSize} OFFSET ${(paging.pageNo - 1) * paging.pageSize}`;
  const found = await pool.query<Row>(`SELECT * FROM ${table} WHERE ${where} ORDER BY ${order} ${limits}`, [...values]);
  return page(found.rows.map(toRecord), Number(counted.rows[0]?.total ?? 0), paging);
}
