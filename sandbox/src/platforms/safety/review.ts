import type { Faults, Store } from '../../stand-in';
import type { CheckRecordRow, HazardRow } from './seed';
import type { Stored } from './wire/stored';

/** Brings every review that is due by now into the store; asked before each reading of check records or hazards. */
export type SettleReviews = () => Promise<void>;

/** The safety office decides what was uploaded, `reviewAfterMs` (and the fault `slowReviewMs`) after the upload or the last edit. */
export function createReview(store: Store, faults: Faults, reviewAfterMs: number): SettleReviews {
  return async () => {
    const dueMs = store.now() - reviewAfterMs - faults.state.slowReviewMs;
    await settleChecks(store, dueMs);
    await settleHazards(store, dueMs);
  };
}

/** Returns why the office sends a check record back, or null when it takes it. */
export function checkObjection(check: Pick<CheckRecordRow, 'check_content'>): string | null {
  return check.check_content.trim().length < 4 ? '检查内容过于简单，请补充后重新上报' : null;
}

type Graded = Pick<HazardRow, 'hazard_desc' | 'hazard_level' | 'fixed_on_site' | 'deadline' | 'duty_person'>;

/** Returns why the office does not grade a hazard, or null when it does. */
export function hazardObjection(hazard: Graded): string | null {
  if (hazard.hazard_desc.trim().length < 4) return '隐患描述过于简单，请补充后重新上报';
  if (hazard.hazard_level === '7' && hazard.fixed_on_site === '否' && hazard.deadline === null)
    return '一般隐患未当场整改的，须填写整改时限';
  if (hazard.hazard_level !== '7' && hazard.duty_person === null) return '重点、重大隐患须落实整改责任人';
  return null;
}

/** Returns what becomes of a hazard when it is graded. A major one waits for its treatment plan and is put on the public list (挂牌督办). */
export function gradedStatus(hazard: Graded): HazardRow['hazard_status'] {
  if (hazard.fixed_on_site === '是') return '03';
  return hazard.hazard_level === '5' ? '02' : '04';
}

async function settleChecks({ pool, now }: Store, dueMs: number): Promise<void> {
  const waiting = await pool.query<Stored<CheckRecordRow>>(
    "SELECT check_id, check_content FROM check_record WHERE audit_status = '0' AND NOT (coalesce(update_time, create_time) > $1 AND coalesce(update_time, create_time) <= $2)",
    [dueMs, now()],
  );
  for (const check of waiting.rows) {
    const objection = checkObjection(check);
    await pool.query(
      "UPDATE check_record SET audit_status = $2, audit_opinion = $3 WHERE check_id = $1 AND audit_status = '0'",
      [check.check_id, objection === null ? '1' : '2', objection],
    );
  }
}

async function settleHazards({ pool, now }: Store, dueMs: number): Promise<void> {
  const waiting = await pool.query<Stored<HazardRow>>(
    "SELECT * FROM hazard WHERE audit_status = '0' AND NOT (coalesce(update_time, create_time) > $1 AND coalesce(update_time, create_time) <= $2)",
    [dueMs, now()],
  );
  for (const hazard of waiting.rows) {
    const objection = hazardObjection(hazard);
    const decided = objection === null ? ['1', null, gradedStatus(hazard)] : ['2', objection, hazard.hazard_status];
    await pool.query(
      "UPDATE hazard SET audit_status = $2, audit_opinion = $3, hazard_status = $4, listed = $5 WHERE hazard_id = $1 AND audit_status = '0'",
      [hazard.hazard_id, ...decided, objection === null && hazard.hazard_level === '5' ? '是' : '否'],
    );
  }
}
