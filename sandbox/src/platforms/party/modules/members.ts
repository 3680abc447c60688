import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok } from '../envelope';
import { idList } from '../parameters';
import { decideDue } from '../review';

const organisationColumns = `
  o.org_id, o.org_type, o.org_name, o.parent_id, coalesce(p.org_name, '') AS parent_name, o.grid_code, o.secretary, o.set_up_date,
  (SELECT count(*) FROM party_member m WHERE m.org_id = o.org_id)::integer AS member_count,
  (SELECT count(*) FROM party_org g WHERE g.parent_id = o.org_id AND g.org_type = '3')::integer AS group_count`;

/** 微平台: party organisations and their members. Ids that the platform does not know are left out of an answer. */
export function members(server: FastifyInstance, context: PartyContext): void {
  const { pool } = context.store;

  server.get('/wpt/org/batchget', async (request) => {
    const { rows } = await pool.query(
      `SELECT ${organisationColumns} FROM party_org o LEFT JOIN party_org p ON p.org_id = o.parent_id
       WHERE o.grid_code = ANY($1) ORDER BY o.org_id`,
      [idList(request, 'grid_codes')],
    );
    return ok({ org_list: rows });
  });

  server.get('/wpt/member/batchget', async (request) => {
    await decideDue(context);
    const { rows } = await pool.query(
      `SELECT m.member_id, m.member_no, m.member_name, m.id_tail, m.member_type, m.post, m.join_date,
         m.org_id, o.org_name, m.group_id, coalesce(g.org_name, '') AS group_name
       FROM party_member m JOIN party_org o ON o.org_id = m.org_id LEFT JOIN party_org g ON g.org_id = m.group_id
       WHERE m.member_id = ANY($1) ORDER BY m.member_id`,
      [idList(request, 'member_ids')],
    );
    return ok({ member_list: rows });
  });
}
