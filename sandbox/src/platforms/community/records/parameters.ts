import { BusinessError } from '../answer';
import { type Column, type Table, writableColumns } from '../tables/table';

/** What a caller sent, read and found right: field → value, null = emptied. */
export type Parameters = ReadonlyMap<string, string | null>;

const timeForm = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
const numberForm = /^-?\d+(\.\d+)?$/;
const integerForm = /^\d{1,9}$/;
const idForm = /^\d{1,19}$/;

/**
 * Reads the body of an add or edit.
 *
 * @param body fields that the table does not have are left aside, as the framework does
 * @param mode adding wants every mandatory field; editing wants none of them emptied
 * @throws BusinessError 500 in the platform's words
 */
export function readParameters(
  table: Table,
  body: Readonly<Record<string, unknown>>,
  mode: 'add' | 'edit',
): Parameters {
  const parameters = new Map<string, string | null>();
  for (const column of writableColumns(table)) {
    const sent = Object.hasOwn(body, column.field);
    const value = sent ? readValue(column, body[column.field]) : null;
    if (column.mandatory && value === null && (sent || mode === 'add')) {
      throw new BusinessError(500, `${column.label}不能为空`);
    }
    if (sent) parameters.set(column.field, value);
  }
  return parameters;
}

/** Numbers arrive as their text, since 64-bit ids do not fit a JavaScript number. */
function readValue(column: Column, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value !== 'string') throw new BusinessError(500, `JSON parse error: ${column.field}`);
  check(column, value);
  return value;
}

function check({ field, label, kind, dictionary, maxLength }: Column, value: string): void {
  const fails: Readonly<Record<Column['kind'], boolean>> = {
    id: !idForm.test(value),
    time: !timeForm.test(value) || Number.isNaN(Date.parse(`${value.replace(' ', 'T')}Z`)),
    number: !numberForm.test(value),
    integer: !integerForm.test(value),
    text: false,
    code: false,
  };
  if (fails[kind]) throw new BusinessError(500, `JSON parse error: Cannot deserialize value of field ${field}`);
  if (dictionary && !Object.hasOwn(dictionary, value)) throw new BusinessError(500, `${label}字典值不存在`);
  if (maxLength !== undefined && value.length > maxLength) {
    throw new BusinessError(500, `${label}长度不能超过${maxLength}个字符`);
  }
}
