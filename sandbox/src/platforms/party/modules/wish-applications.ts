import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok, Refused } from '../envelope';
import { actingOpenid } from '../guard';
import { idList, requiredText, textOf } from '../parameters';
import { decideDueWishes } from '../wish-review';
import { changeApplication } from './change-application';

const remarkCharacters = 200;
const titleCharacters = 30;
const columns = 'apply_id, grid_code, title, content, wisher, remark, audit_status, audit_opinion, wish_id';

/** 微心愿: wishes that workers hand in for residents; one is published when the community's committee has approved it. */
export function wishApplications(server: FastifyInstance, context: PartyContext): void {
  const { pool } = context.store;

  server.post('/wxy/wish/apply', async (request) => {
    const openid = await actingOpenid(context, request);
    const form = readForm(request.body);
    const added = await pool.query<{ apply_id: string }>(
      `INSERT INTO wish_apply VALUES ('XS320105' || lpad(nextval('wish_apply_sequence')::text, 8, '0'),
         $1, $2, $3, $4, $5, $6, $7, platform_now(), '0', '', '') RETURNING apply_id`,
      [...Object.values(form), openid],
    );
    return ok({ apply_id: added.rows[0]?.apply_id });
  });

  changeApplication(server, context, {
    table: 'wish_apply',
    updatePath: '/wxy/wish/applyupdate',
    revokePath: '/wxy/wish/applyrevoke',
    columns: ['grid_code', 'title', 'content', 'wisher', 'mobile', 'remark'],
    readForm,
    decide: () => decideDueWishes(context),
    revokeApproved,
  });

  server.get('/wxy/wish/applybatchget', async (request) => {
    await decideDueWishes(context);
    const { rows } = await pool.query(`SELECT ${columns} FROM wish_apply WHERE apply_id = ANY($1) ORDER BY apply_id`, [
      idList(request, 'apply_ids'),
    ]);
    return ok({ apply_list: rows });
  });

  server.get('/wxy/wish/applysearch', async ({ query }) => {
    await decideDueWishes(context);
    const { rows } = await pool.query(
      `SELECT ${columns} FROM wish_apply WHERE strpos(remark, $1) > 0 ORDER BY apply_id LIMIT 20`,
      [requiredText(query, 'keyword')],
    );
    return ok({ apply_list: rows });
  });

  /** A published wish is taken off the list as long as nobody has claimed it. */
  async function revokeApproved(applyId: string): Promise<void> {
    const revoked = await pool.query(
      `WITH taken AS (
         DELETE FROM wish USING wish_apply WHERE wish_apply.apply_id = $1 AND audit_status = '1' AND wish.wish_id = wish_apply.wish_id AND status = '待认领'
         RETURNING wish.wish_id)
       UPDATE wish_apply SET audit_status = '3', update_time = platform_now() WHERE apply_id = $1 AND wish_id IN (SELECT wish_id FROM taken)`,
      [applyId],
    );
    if (revoked.rowCount === 0) throw new Refused(48102);
  }
}

/** The posted form in the order of the table's columns. */
function readForm(body: unknown) {
  const form = {
    gridCode: requiredText(body, 'grid_code'),
    title: requiredText(body, 'title'),
    content: requiredText(body, 'content'),
    wisher: requiredText(body, 'wisher'),
    mobile: textOf(body, 'mobile'),
    remark: textOf(body, 'remark'),
  };
  if (!/^\d{15}$/.test(form.gridCode)) throw new Refused(40035, 'grid_code');
  if ([...form.title].length > titleCharacters) throw new Refused(40035, 'title');
  if (form.remark.length > remarkCharacters) throw new Refused(40035, 'remark');
  return form;
}
