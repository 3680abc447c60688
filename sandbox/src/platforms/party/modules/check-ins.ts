import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { epochSeconds, isWrittenDay } from '../dates';
import { ok, Refused } from '../envelope';
import { actingOpenid } from '../guard';
import { idList, requiredText, textOf } from '../parameters';
import { decideDue } from '../review';
import { changeApplication } from './change-application';

const remarkCharacters = 200;
const columns =
  'apply_id, apply_type, member_name, id_tail, member_type, org_id, come_date, remark, create_time, audit_status, audit_opinion, audit_time, member_id';

interface StoredCheckIn {
  readonly create_time: Date;
  readonly audit_time: Date | null;
}

const answer = (row: StoredCheckIn) => ({
  ...row,
  create_time: epochSeconds(row.create_time),
  audit_time: epochSeconds(row.audit_time),
});

/** 微平台: check-in of serving members (在职党员报到) and transfer of members (组织关系转入); both wait for the branch secretary. */
export function checkIns(server: FastifyInstance, context: PartyContext): void {
  const { pool } = context.store;

  server.post('/wpt/checkin/add', async (request) => {
    const openid = await actingOpenid(context, request);
    const form = readForm(request.body);
    const branch = await pool.query('SELECT 1 FROM party_org WHERE org_id = $1', [form.orgId]);
    if (branch.rowCount === 0) throw new Refused(60123);
    const added = await pool.query<{ apply_id: string }>(
      `INSERT INTO check_in VALUES ('BD320105' || lpad(nextval('check_in_sequence')::text, 8, '0'),
         $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, platform_now(), '0', '', NULL, '') RETURNING apply_id`,
      [...Object.values(form), openid],
    );
    return ok({ apply_id: added.rows[0]?.apply_id });
  });

  changeApplication(server, context, {
    table: 'check_in',
    updatePath: '/wpt/checkin/update',
    revokePath: '/wpt/checkin/revoke',
    columns: [
      'apply_type',
      'member_name',
      'id_tail',
      'member_type',
      'mobile',
      'work_unit',
      'address',
      'come_date',
      'org_id',
      'remark',
    ],
    readForm,
    decide: () => decideDue(context),
  });

  server.get('/wpt/checkin/batchget', async (request) => {
    await decideDue(context);
    const { rows } = await pool.query<StoredCheckIn>(
      `SELECT ${columns} FROM check_in WHERE apply_id = ANY($1) ORDER BY apply_id`,
      [idList(request, 'apply_ids')],
    );
    return ok({ apply_list: rows.map(answer) });
  });

  server.get('/wpt/checkin/search', async ({ query }) => {
    await decideDue(context);
    const { rows } = await pool.query<StoredCheckIn>(
      `SELECT ${columns} FROM check_in WHERE strpos(remark, $1) > 0 ORDER BY apply_id LIMIT 20`,
      [requiredText(query, 'keyword')],
    );
    return ok({ apply_list: rows.map(answer) });
  });
}

/** The posted form in the order of the table's columns. */
function readForm(body: unknown) {
  const form = {
    applyType: requiredText(body, 'apply_type'),
    memberName: requiredText(body, 'member_name'),
    idTail: requiredText(body, 'id_tail'),
    memberType: requiredText(body, 'member_type'),
    mobile: requiredText(body, 'mobile'),
    workUnit: textOf(body, 'work_unit'),
    address: textOf(body, 'address'),
    comeDate: requiredText(body, 'come_date'),
    orgId: requiredText(body, 'org_id'),
    remark: textOf(body, 'remark'),
  };
  if (!/^[12]$/.test(form.applyType)) throw new Refused(40035, 'apply_type');
  if (!/^[12]$/.test(form.memberType)) throw new Refused(40035, 'member_type');
  if (!/^\d{3}[\dX]$/.test(form.idTail)) throw new Refused(40035, 'id_tail');
  if (!/^1\d{10}$/.test(form.mobile)) throw new Refused(40035, 'mobile');
  if (!isWrittenDay(form.comeDate)) throw new Refused(40035, 'come_date');
  if (form.applyType === '1' && form.workUnit === '') throw new Refused(40035, 'work_unit');
  if (form.remark.length > remarkCharacters) throw new Refused(40035, 'remark');
  return form;
}
