import type { Pool } from 'pg';
import { BusinessError } from '../answer';
import type { Table } from '../tables/table';
import type { Parameters } from './parameters';

/** Throws when the house that a record speaks of is not registered. */
export async function requireHouse(pool: Pool, parameters: Parameters): Promise<void> {
  const houseId = parameters.get('houseId');
  if (!houseId) return;
  const found = await pool.query(`SELECT 1 FROM grid_house WHERE house_id = $1 AND del_flag = '0'`, [houseId]);
  if (found.rowCount === 0) throw new BusinessError(500, '房屋信息不存在');
}

/** Throws when somebody lives somewhere under this document number already, in another record than `ownId`: then the address must be changed instead. */
export async function requireNotRegistered(
  pool: Pool,
  table: Table,
  parameters: Parameters,
  ownId: string | null = null,
): Promise<void> {
  if (table.path !== 'resident' || !parameters.has('idCard')) return;
  const found = await pool.query(
    `SELECT 1 FROM grid_resident WHERE id_card = $1 AND del_flag = '0' AND status = '0' AND resident_id IS DISTINCT FROM $2 LIMIT 1`,
    [parameters.get('idCard'), ownId],
  );
  if (found.rowCount !== 0) throw new BusinessError(500, '该证件号码已登记，请办理居住地址变更');
}

/** 事件类型: 矛盾纠纷. */
const dispute = '9';

/** Throws when an event is a dispute and does not say which, between whom and until when it has to be resolved. */
export function requireDisputeTold(table: Table, parameters: Parameters): void {
  if (table.path !== 'event' || parameters.get('eventType') !== dispute) return;
  const told = ['disputeType', 'partyName', 'deadlineTime'].every((field) => parameters.get(field));
  if (!told) throw new BusinessError(500, '矛盾纠纷须填写纠纷类别、主要当事人和化解时限');
}

/** 走访类型: 关爱走访. */
const care = '4';

/** Throws when a care visit does not say why the person is looked after, or another one does. */
export function requireCareTold(table: Table, parameters: Parameters): void {
  if (table.path !== 'visit') return;
  const isCare = parameters.get('visitPurpose') === care;
  if (isCare !== Boolean(parameters.get('careType')))
    throw new BusinessError(500, '关爱走访须填写关爱类型，其他走访不填');
}
