import type { Pool } from 'pg';
import { idNumber, success } from '../answer';
import { requirePhotos } from '../files';
import { columnName, type Table } from '../tables/table';
import { readParameters } from './parameters';
import { requireCareTold, requireDisputeTold, requireHouse, requireNotRegistered } from './rules';
import { localTime } from './time';

export interface Author {
  readonly username: string;
}

/** Answers `POST /community/<table>`: keeps a new record and tells its id. Nothing stops a second one: the platform knows no idempotency key. */
export async function addRecord(
  pool: Pool,
  table: Table,
  request: { readonly id: string; readonly body: Readonly<Record<string, unknown>>; readonly author: Author },
): Promise<object> {
  const parameters = readParameters(table, request.body, 'add');
  requireDisputeTold(table, parameters);
  requireCareTold(table, parameters);
  await requireHouse(pool, parameters);
  await requirePhotos(pool, parameters.get('photos'));
  await requireNotRegistered(pool, table, parameters);
  const values = new Map<string, string | null>([
    [table.idField, request.id],
    ...(table.path === 'resident' ? [['status', '0'] as const] : []),
    ...(table.reviewed ? [['auditStatus', '0'] as const] : []),
    ...parameters,
    ['delFlag', '0'],
    ['createBy', request.author.username],
  ]);
  const columns = [...values.keys()].map(columnName);
  const places = columns.map((_, index) => `$${index + 1}`);
  await pool.query(
    `INSERT INTO ${table.name} (${columns.join(', ')}, create_time) VALUES (${places.join(', ')}, ${localTime})`,
    [...values.values()],
  );
  return success({ [table.idField]: idNumber(request.id) });
}
