import type { Pool } from 'pg';
import { BusinessError, page } from '../answer';
import { type Column, columnName, storedColumns, type Table } from '../tables/table';
import { selectList, wireRecord } from './record';

const defaultPageSize = 10;
const maxPageSize = 500;

/** The query string: paging, order, and any searchable field. */
export type ListQuery = Readonly<Record<string, string | undefined>>;

/** Answers `GET …/list`: one page of the records that are not deleted, the newest first unless ordered otherwise. */
export async function listRecords(pool: Pool, table: Table, query: ListQuery): Promise<object> {
  const { where, values } = conditions(table, query);
  const pageNum = positive(query.pageNum, 1);
  const pageSize = Math.min(positive(query.pageSize, defaultPageSize), maxPageSize);
  const total = await pool.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM ${table.name} t WHERE ${where}`,
    values,
  );
  const rows = await pool.query(
    `SELECT ${selectList(table)} FROM ${table.name} t WHERE ${where} ORDER BY ${order(table, query)} LIMIT ${pageSize} OFFSET ${(pageNum - 1) * pageSize}`,
    values,
  );
  return page(
    rows.rows.map((row) => wireRecord(table, row)),
    total.rows[0]?.total ?? 0,
  );
}

function conditions(table: Table, query: ListQuery): { where: string; values: string[] } {
  const clauses = [`t.del_flag = '0'`];
  const values: string[] = [];
  for (const column of storedColumns(table)) {
    const value = query[column.field];
    if (!column.search || value === undefined || value === '') continue;
    if (column.kind === 'id' && !/^\d{1,19}$/.test(value))
      throw new BusinessError(500, `参数类型错误：${column.field}`);
    clauses.push(condition(column, values.push(column.search === 'contains' ? likePattern(value) : value)));
  }
  return { where: clauses.join(' AND '), values };
}

/** `IS NOT NULL` lets the planner use the index over the few records that have a remark. */
function condition({ field, search }: Column, position: number): string {
  const column = `t.${columnName(field)}`;
  return search === 'contains' ? `${column} IS NOT NULL AND ${column} LIKE $${position}` : `${column} = $${position}`;
}

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;

function order(table: Table, { orderByColumn, isAsc }: ListQuery): string {
  const column = storedColumns(table).find(({ field }) => field === orderByColumn);
  const id = `t.${columnName(table.idField)}`;
  if (!column) return `${id} DESC`;
  return `t.${columnName(column.field)} ${isAsc === 'asc' ? 'ASC' : 'DESC'}, ${id} DESC`;
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}
