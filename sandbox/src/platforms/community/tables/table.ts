/** How the platform's tables are described: everything it serves is generated from these descriptions, as in a low-code framework. */

/** `id`: 64-bit; `time`: `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai; `code`: one of the column's dictionary; `number`: double. */
export type ColumnKind = 'id' | 'text' | 'code' | 'time' | 'number' | 'integer';

/** Code → label. */
export type Dictionary = Readonly<Record<string, string>>;

export interface Column {
  /** Name on the wire; the column's name is the same in snake case. */
  readonly field: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly mandatory?: boolean;
  readonly dictionary?: Dictionary;
  /** How `…/list` can search by it; it cannot when left out. */
  readonly search?: 'equal' | 'contains';
  readonly maxLength?: number;
}

/** A value that is worked out when a record is read. */
export interface ComputedColumn {
  readonly field: string;
  readonly kind: ColumnKind;
  /** SQL over the table's own columns, under the alias `t`. */
  readonly sql: string;
}

export interface Table {
  readonly name: string;
  /** Last part of the address: `/community/<path>`. */
  readonly path: string;
  readonly label: string;
  readonly idField: string;
  readonly columns: readonly Column[];
  readonly computed: readonly ComputedColumn[];
  readonly operations: readonly ('add' | 'edit' | 'remove')[];
  /** True when what is added waits for the community's staff. */
  readonly reviewed: boolean;
  /** Name of an index → its columns and condition, in SQL. */
  readonly indexes: Readonly<Record<string, string>>;
}

/** Columns that every table of the framework has behind its own. */
export const auditColumns: readonly Column[] = [
  { field: 'delFlag', label: '删除标志', kind: 'code' },
  { field: 'createBy', label: '创建者', kind: 'text', maxLength: 64 },
  { field: 'createTime', label: '创建时间', kind: 'time' },
  { field: 'updateBy', label: '更新者', kind: 'text', maxLength: 64 },
  { field: 'updateTime', label: '更新时间', kind: 'time' },
  { field: 'remark', label: '备注', kind: 'text', maxLength: 500, search: 'contains' },
];

/** Columns of a table whose records are reviewed. */
export const reviewColumns: readonly Column[] = [
  { field: 'auditStatus', label: '审核状态', kind: 'code', search: 'equal' },
  { field: 'auditBy', label: '审核人', kind: 'text', maxLength: 64 },
  { field: 'auditTime', label: '审核时间', kind: 'time' },
  { field: 'auditRemark', label: '审核意见', kind: 'text', maxLength: 200 },
];

/** Returns every stored column of a table, its id first. */
export function storedColumns(table: Table): readonly Column[] {
  const id: Column = { field: table.idField, label: '编号', kind: 'id', search: 'equal' };
  return [id, ...table.columns, ...(table.reviewed ? reviewColumns : []), ...auditColumns];
}

/** Returns the fields that a caller may send when adding or editing. */
export function writableColumns(table: Table): readonly Column[] {
  return [...table.columns, ...auditColumns.filter(({ field }) => field === 'remark')];
}

/** Returns the column's name: `residentName` → `resident_name`. */
export function columnName(field: string): string {
  return field.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);
}
