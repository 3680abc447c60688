import type { PartyContext } from './context';

const shortestContent = 4;

/** Decides every care visit whose time has come. States: 0 待审核 → 1 审核通过 | 2 退回. Sent back: a content of fewer than four characters. */
export async function decideDueCareVisits({ store, faults, reviewAfterMs }: PartyContext): Promise<void> {
  const delaySeconds = (reviewAfterMs + faults.state.slowReviewMs) / 1000;
  await store.pool.query(
    `UPDATE care_visit SET audit_status = CASE WHEN char_length(content) < $2 THEN '2' ELSE '1' END,
       audit_opinion = CASE WHEN char_length(content) < $2 THEN '走访内容不具体，退回补充' ELSE '同意' END
     WHERE audit_status = '0' AND NOT (create_time > platform_now() - make_interval(secs => $1) AND create_time <= platform_now())`,
    [delaySeconds, shortestContent],
  );
}
