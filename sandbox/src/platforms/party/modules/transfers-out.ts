import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { isWrittenDay } from '../dates';
import { ok, Refused } from '../envelope';
import { actingOpenid } from '../guard';
import { idList, requiredText, textOf } from '../parameters';
import { decideDueTransfers } from '../transfer-review';
import { changeApplication } from './change-application';

const remarkCharacters = 200;
const columns = 'apply_id, member_id, out_place, out_date, remark, audit_status, audit_opinion';

/** 微平台: transfer of members to another place (组织关系转出); it waits for the branch secretary. */
export function transfersOut(server: FastifyInstance, context: PartyContext): void {
  const { pool } = context.store;

  server.post('/wpt/transfer/add', async (request) => {
    const openid = await actingOpenid(context, request);
    const form = readForm(request.body);
    const member = await pool.query('SELECT 1 FROM party_member WHERE member_id = $1', [form.memberId]);
    if (member.rowCount === 0) throw new Refused(60123);
    const added = await pool.query<{ apply_id: string }>(
      `INSERT INTO transfer_out VALUES ('ZC320105' || lpad(nextval('transfer_out_sequence')::text, 8, '0'),
         $1, $2, $3, $4, $5, platform_now(), '0', '') RETURNING apply_id`,
      [...Object.values(form), openid],
    );
    return ok({ apply_id: added.rows[0]?.apply_id });
  });

  changeApplication(server, context, {
    table: 'transfer_out',
    updatePath: '/wpt/transfer/update',
    revokePath: '/wpt/transfer/revoke',
    columns: ['member_id', 'out_place', 'out_date', 'remark'],
    readForm,
    decide: () => decideDueTransfers(context),
  });

  server.get('/wpt/transfer/batchget', async (request) => {
    await decideDueTransfers(context);
    const { rows } = await pool.query(
      `SELECT ${columns} FROM transfer_out WHERE apply_id = ANY($1) ORDER BY apply_id`,
      [idList(request, 'apply_ids')],
    );
    return ok({ apply_list: rows });
  });

  server.get('/wpt/transfer/search', async ({ query }) => {
    await decideDueTransfers(context);
    const { rows } = await pool.query(
      `SELECT ${columns} FROM transfer_out WHERE strpos(remark, $1) > 0 ORDER BY apply_id LIMIT 20`,
      [requiredText(query, 'keyword')],
    );
    return ok({ apply_list: rows });
  });
}

/** The posted form in the order of the table's columns. */
function readForm(body: unknown) {
  const form = {
    memberId: requiredText(body, 'member_id'),
    outPlace: textOf(body, 'out_place'),
    outDate: requiredText(body, 'out_date'),
    remark: textOf(body, 'remark'),
  };
  if (!isWrittenDay(form.outDate)) throw new Refused(40035, 'out_date');
  if (form.remark.length > remarkCharacters) throw new Refused(40035, 'remark');
  return form;
}
