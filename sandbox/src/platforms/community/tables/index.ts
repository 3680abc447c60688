import { eventTable } from './event';
import { houseTable } from './house';
import { residentTable } from './resident';
import { type Column, columnName, storedColumns, type Table } from './table';
import { visitTable } from './visit';

export { eventTable, houseTable, residentTable, visitTable };

/** Every table of the platform. */
export const tables: readonly Table[] = [houseTable, residentTable, visitTable, eventTable];

const sqlTypes = {
  id: () => 'bigint',
  text: ({ maxLength = 200 }: Column) => `varchar(${maxLength})`,
  code: () => 'varchar(8)',
  time: () => 'timestamp(3)',
  number: () => 'double precision',
  integer: () => 'integer',
} as const;

/** 操作日志: every edit (2) and removal (3) of a record, by whom and when. */
const operationLog = `CREATE TABLE IF NOT EXISTS oper_log (
  oper_id bigserial PRIMARY KEY,
  title varchar(50) NOT NULL,
  business_type varchar(8) NOT NULL,
  record_id bigint NOT NULL,
  oper_name varchar(64) NOT NULL,
  oper_time timestamp(3) NOT NULL
)`;

/** Returns the SQL that makes every table, optional column and index that is missing. */
export function platformDdl(): string {
  const statements = [
    ...tables.flatMap((table) => [createTable(table), addColumns(table), ...createIndexes(table)]),
    operationLog,
  ];
  return `${statements.join(';\n')};`;
}

/** Returns the SQL that takes every index away: rows are loaded faster without them. `platformDdl` makes them again. */
export function withoutIndexes(): string {
  return `DROP INDEX IF EXISTS ${tables.flatMap(({ indexes }) => Object.keys(indexes)).join(', ')};`;
}

function createIndexes({ name, indexes }: Table): string[] {
  return Object.entries(indexes).map(([index, on]) => `CREATE INDEX IF NOT EXISTS ${index} ON ${name} ${on}`);
}

function createTable(table: Table): string {
  const columns = storedColumns(table).map((column) => {
    const definition = `${columnName(column.field)} ${sqlTypes[column.kind](column)}`;
    if (column.field === table.idField) return `${definition} PRIMARY KEY`;
    return column.mandatory ? `${definition} NOT NULL` : definition;
  });
  return `CREATE TABLE IF NOT EXISTS ${table.name} (\n  ${columns.join(',\n  ')}\n)`;
}

/** A release of the platform may bring columns that an older store lacks. */
function addColumns(table: Table): string {
  const optional = storedColumns(table).filter(({ field, mandatory }) => !mandatory && field !== table.idField);
  const additions = optional.map(
    (column) => `ADD COLUMN IF NOT EXISTS ${columnName(column.field)} ${sqlTypes[column.kind](column)}`,
  );
  return `ALTER TABLE ${table.name} ${additions.join(', ')}`;
}
