import type { PartyContext } from './context';

interface DueWish {
  readonly apply_id: string;
  readonly title: string;
  readonly content: string;
}

const shortestContent = 4;

/**
 * Why the committee sends a wish back, or null when it is published. States of an application: 0 待审核 → 1 审核通过 | 2 退回.
 * Sent back: a content of fewer than four characters, or one that asks for money.
 */
export function wishObjection({ content }: Pick<DueWish, 'content'>): string | null {
  if ([...content].length < shortestContent) return '心愿内容不具体，退回补充';
  if (/现金|借钱/.test(content)) return '微心愿不受理现金资助';
  return null;
}

/** Decides every application whose time has come. One that is approved is published as a wish (待认领), once. */
export async function decideDueWishes({ store, faults, reviewAfterMs }: PartyContext): Promise<void> {
  const delaySeconds = (reviewAfterMs + faults.state.slowReviewMs) / 1000;
  const due = await store.pool.query<DueWish>(
    `SELECT apply_id, title, content FROM wish_apply WHERE audit_status = '0' AND NOT (coalesce(update_time, create_time) > platform_now() - make_interval(secs => $1) AND coalesce(update_time, create_time) <= platform_now())`,
    [delaySeconds],
  );
  for (const wish of due.rows) {
    const opinion = wishObjection(wish);
    if (opinion === null) await publish(wish.apply_id);
    else
      await store.pool.query(
        `UPDATE wish_apply SET audit_status = '2', audit_opinion = $2 WHERE apply_id = $1 AND audit_status = '0'`,
        [wish.apply_id, opinion],
      );
  }

  async function publish(applyId: string): Promise<void> {
    await store.pool.query(
      `WITH approved AS (
         UPDATE wish_apply SET audit_status = '1', audit_opinion = '同意',
           wish_id = 'XY320105' || lpad(nextval('wish_sequence')::text, 8, '0')
         WHERE apply_id = $1 AND audit_status = '0' RETURNING *)
       INSERT INTO wish SELECT wish_id, grid_code, title, content, wisher, '待认领', extract(epoch FROM platform_now())::integer, '', '', '', ''
       FROM approved`,
      [applyId],
    );
  }
}
