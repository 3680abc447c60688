import { idNumber } from '../answer';
import { type ColumnKind, columnName, storedColumns, type Table } from '../tables/table';

/** A record as a query answers it: keys are wire names, values are texts, numbers and nulls. */
type Row = Readonly<Record<string, unknown>>;

/** Returns the SELECT list that gives a record of the table, under the alias `t`, its wire names as they are. */
export function selectList(table: Table): string {
  const stored = storedColumns(table).map(({ field, kind }) => selected(`t.${columnName(field)}`, kind, field));
  const computed = table.computed.map(({ field, kind, sql }) => selected(sql, kind, field));
  return [...stored, ...computed].join(', ');
}

function selected(sql: string, kind: ColumnKind, field: string): string {
  const value = kind === 'time' ? `to_char(${sql}, 'YYYY-MM-DD HH24:MI:SS')` : sql;
  return `${value} AS "${field}"`;
}

/** Returns the record as it goes over the wire. */
export function wireRecord(table: Table, row: Row): object {
  const record: Record<string, unknown> = { ...row };
  for (const { field, kind } of storedColumns(table)) {
    const value = row[field];
    if (kind === 'id' && typeof value === 'string') record[field] = idNumber(value);
  }
  return record;
}
