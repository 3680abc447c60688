import type { Store } from '../../../stand-in';

/** How long the platform's people take. */
export interface ReviewDelays {
  /** From registration to 受理 or 不予受理. */
  readonly reviewAfterMs: number;
  /** From 受理 to 办结. */
  readonly closeAfterMs: number;
}

const leastLength = 4;
/** Noise of neighbours and squares is for the police: 噪声污染防治法 art. 61, 82. */
const notOurs = /广场舞|邻里|麻将/;

/** Returns why the duty officer does not accept a complaint, or null when it is accepted. */
export function reasonToDecline(content: string): string | null {
  if ([...content.trim()].length < leastLength) return '投诉内容过于简单，无法核查';
  if (notOurs.test(content)) return '属社会生活噪声，请向公安机关反映';
  return null;
}

/**
 * Decides what is due. States: 10 待受理 → 20 受理 | 30 不予受理 (with a reason) after `reviewAfterMs`; 20 受理 → 40 办结 after `closeAfterMs`.
 * Called before every read, so that nobody sees an overdue state; a decision is written down and never taken back.
 */
export async function decideDueComplaints(store: Store, delays: ReviewDelays, nowMs: number): Promise<void> {
  const before = (delayMs: number) => new Date(nowMs - delayMs);
  const due = await store.pool.query<{ complaint_no: string; content: string }>(
    `SELECT complaint_no, content FROM complaints WHERE state = '10' AND NOT (registered_at > $1 AND registered_at <= $2)`,
    [before(delays.reviewAfterMs), new Date(nowMs)],
  );
  for (const { complaint_no, content } of due.rows) {
    const reason = reasonToDecline(content);
    await store.pool.query(
      `UPDATE complaints SET state = $2, decision_reason = $3, decided_at = $4 WHERE complaint_no = $1 AND state = '10'`,
      [complaint_no, reason === null ? '20' : '30', reason, new Date(nowMs)],
    );
  }
  await store.pool.query(
    `UPDATE complaints SET state = '40', closed_at = $2, handling_result = '已现场核查并责令整改' WHERE state = '20' AND decided_at <= $1`,
    [before(delays.closeAfterMs), new Date(nowMs)],
  );
}
