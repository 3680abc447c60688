import type { PartyContext } from './context';

/**
 * Decides every transfer whose time has come. States of a transfer: 0 待审核 → 1 审核通过 | 2 退回. Sent back: one that names no place to go to.
 * Whoever is approved leaves the roster of the branch; the transfer stays as the record of it.
 */
export async function decideDueTransfers({ store, faults, reviewAfterMs }: PartyContext): Promise<void> {
  const delaySeconds = (reviewAfterMs + faults.state.slowReviewMs) / 1000;
  await store.pool.query(
    `WITH decided AS (
       UPDATE transfer_out SET audit_status = CASE WHEN out_place = '' THEN '2' ELSE '1' END,
         audit_opinion = CASE WHEN out_place = '' THEN '未注明转入地，退回补充' ELSE '同意' END
       WHERE audit_status = '0' AND NOT (coalesce(update_time, create_time) > platform_now() - make_interval(secs => $1) AND coalesce(update_time, create_time) <= platform_now()) RETURNING member_id, audit_status)
     DELETE FROM party_member WHERE member_id IN (SELECT member_id FROM decided WHERE audit_status = '1')`,
    [delaySeconds],
  );
}
