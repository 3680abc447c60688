import type { FastifyInstance } from 'fastify';
import type { PartyContext } from '../context';
import { ok, Refused } from '../envelope';
import { actingOpenid } from '../guard';
import { requiredText } from '../parameters';

/** An application (申请) that can be amended and revoked until it is approved: 0 待审核, 2 退回 → 0 again, or 3 已撤销. */
export interface Application {
  readonly table: 'check_in' | 'transfer_out' | 'wish_apply';
  readonly updatePath: string;
  readonly revokePath: string;
  /** Columns of the form. */
  readonly columns: readonly string[];
  /** Values of the posted form, in the order of the columns. */
  readonly readForm: (body: unknown) => Readonly<Record<string, string>>;
  /** Brings due decisions into the store. */
  readonly decide: () => Promise<void>;
  /** Revokes what an approved application has become; throws when it cannot. Left out = what is approved stays. */
  readonly revokeApproved?: (applyId: string) => Promise<void>;
}

/** Serves the two calls that change an application; each stands in `apply_log`. */
export function changeApplication(server: FastifyInstance, context: PartyContext, application: Application): void {
  const { table, updatePath, revokePath, columns, readForm, decide, revokeApproved } = application;
  const { pool } = context.store;
  const log = (applyId: string, act: 'update' | 'revoke', reason: string, openid: string) =>
    pool.query(
      'INSERT INTO apply_log (apply_id, act, reason, openid, create_time) VALUES ($1, $2, $3, $4, platform_now())',
      [applyId, act, reason, openid],
    );

  server.post(updatePath, async (request) => {
    const openid = await actingOpenid(context, request);
    const applyId = requiredText(request.body, 'apply_id');
    const values = Object.values(readForm(request.body));
    await decide();
    const assignments = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
    const updated = await pool.query(
      `UPDATE ${table} SET ${assignments}, audit_status = '0', audit_opinion = '', update_time = platform_now()
       WHERE apply_id = $1 AND audit_status IN ('0', '2')`,
      [applyId, ...values],
    );
    if (updated.rowCount === 0) throw new Refused(48101);
    await log(applyId, 'update', '', openid);
    return ok({ apply_id: applyId });
  });

  server.post(revokePath, async (request) => {
    const openid = await actingOpenid(context, request);
    const applyId = requiredText(request.body, 'apply_id');
    const reason = requiredText(request.body, 'reason');
    await decide();
    const revoked = await pool.query(
      `UPDATE ${table} SET audit_status = '3', audit_opinion = $2, update_time = platform_now() WHERE apply_id = $1 AND audit_status IN ('0', '2')`,
      [applyId, reason],
    );
    if (revoked.rowCount === 0) {
      if (!revokeApproved) throw new Refused(48101);
      await revokeApproved(applyId);
    }
    await log(applyId, 'revoke', reason, openid);
    return ok({ apply_id: applyId });
  });
}
