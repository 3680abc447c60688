import type { FastifyInstance } from 'fastify';
import { decideDueCareVisits } from '../care-review';
import type { PartyContext } from '../context';
import { isWrittenDay } from '../dates';
import { ok, Refused } from '../envelope';
import { actingOpenid } from '../guard';
import { idList, requiredText, textOf } from '../parameters';

const remarkCharacters = 200;
const columns =
  'apply_id, grid_code, care_type, visited_name, member_id, visit_date, remark, audit_status, audit_opinion';

/** 微实事: visits to people whom the party looks after (关爱走访); the committee of the community looks at each. */
export function careVisits(server: FastifyInstance, context: PartyContext): void {
  const { pool } = context.store;

  server.post('/wss/care/add', async (request) => {
    const openid = await actingOpenid(context, request);
    const form = readForm(request.body);
    const added = await pool.query<{ apply_id: string }>(
      `INSERT INTO care_visit VALUES ('SS320105' || lpad(nextval('care_visit_sequence')::text, 8, '0'),
         $1, $2, $3, $4, $5, $6, $7, $8, platform_now(), '0', '') RETURNING apply_id`,
      [...Object.values(form), openid],
    );
    return ok({ apply_id: added.rows[0]?.apply_id });
  });

  server.get('/wss/care/batchget', async (request) => {
    await decideDueCareVisits(context);
    const { rows } = await pool.query(`SELECT ${columns} FROM care_visit WHERE apply_id = ANY($1) ORDER BY apply_id`, [
      idList(request, 'apply_ids'),
    ]);
    return ok({ apply_list: rows });
  });

  server.get('/wss/care/search', async ({ query }) => {
    await decideDueCareVisits(context);
    const { rows } = await pool.query(
      `SELECT ${columns} FROM care_visit WHERE strpos(remark, $1) > 0 ORDER BY apply_id LIMIT 20`,
      [requiredText(query, 'keyword')],
    );
    return ok({ apply_list: rows });
  });
}

/** The posted form in the order of the table's columns. */
function readForm(body: unknown) {
  const form = {
    gridCode: requiredText(body, 'grid_code'),
    careType: requiredText(body, 'care_type'),
    visitedName: requiredText(body, 'visited_name'),
    memberId: textOf(body, 'member_id'),
    visitDate: requiredText(body, 'visit_date'),
    content: textOf(body, 'content'),
    remark: textOf(body, 'remark'),
  };
  if (!/^\d{15}$/.test(form.gridCode)) throw new Refused(40035, 'grid_code');
  if (!/^0[1-4]$/.test(form.careType)) throw new Refused(40035, 'care_type');
  if (!isWrittenDay(form.visitDate)) throw new Refused(40035, 'visit_date');
  if (form.remark.length > remarkCharacters) throw new Refused(40035, 'remark');
  return form;
}
