import { caseStates, parts } from './case-states';
import type { UrbanPlatform } from './platform';
import { takeStep } from './take-step';

const shortestDescription = 4;

/** Returns why the acceptance seat voids a report with this description; null when it files it. */
export function objection(description: string): string | null {
  if ([...description.trim()].length < shortestDescription) return '问题描述不清，不予立案';
  if (description.includes('测试')) return '测试数据，予以作废';
  return null;
}

/** Does what the acceptance seat (受理员) has done by now: every report that came over the interface long enough ago is filed or voided. */
export async function decideDueReports({ store, faults, reviewAfterMs }: UrbanPlatform, nowMs: number): Promise<void> {
  const delayMs = reviewAfterMs + faults.state.slowReviewMs;
  const due = await store.pool.query<{ rec_id: number; event_desc: string; received_ms: number }>(
    'SELECT rec_id, event_desc, received_ms FROM case_info WHERE act_property_id = 1 AND NOT (received_ms > $1 AND received_ms <= $2) ORDER BY rec_id',
    [nowMs - delayMs, nowMs],
  );
  for (const { rec_id, event_desc, received_ms } of due.rows) {
    const reason = objection(event_desc);
    await takeStep(store, {
      recId: rec_id,
      step: { to: reason === null ? caseStates.FILED : caseStates.VOIDED, part: parts.ACCEPTANCE_SEAT },
      opinion: reason ?? '同意立案',
      atMs: received_ms + delayMs,
    });
  }
}
