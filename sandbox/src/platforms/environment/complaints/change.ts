import type { Store } from '../../../stand-in';
import { type ComplaintForm, keepEvidence, type RegisterFault, readComplaintForm } from './register';

export type ChangeFault = RegisterFault | 'COMPLAINT_DECIDED' | 'COMPLAINT_CLOSED';

/** 变更 of a complaint that the duty officer has not decided yet: the form again, whole. Returns what is wrong with it, or null. */
export async function changeComplaint(
  store: Store,
  complaintNo: string,
  form: ComplaintForm,
  nowMs: number,
): Promise<ChangeFault | null> {
  const read = readComplaintForm(form);
  if ('fault' in read) return read.fault;
  const changed = await store.pool.query(
    `UPDATE complaints SET category = $2, address = $4, longitude = $5, latitude = $6, content = $7, urgency = $8, complainant = $9,
       complainant_phone = $10, reference = $11, occurred_at = $12
     WHERE complaint_no = $1 AND region_code = $3 AND state = '10'`,
    [complaintNo, ...read.values],
  );
  if (changed.rowCount === 0) return 'COMPLAINT_DECIDED';
  await keepEvidence(store, complaintNo, form);
  await keepChange(store, { complaintNo, kind: 'CHANGED', nowMs });
  return null;
}

/** 撤诉: the complainant takes the complaint back, until it is closed. Returns what stands against it, or null. */
export async function withdrawComplaint(store: Store, complaintNo: string, nowMs: number): Promise<ChangeFault | null> {
  const withdrawn = await store.pool.query(
    `UPDATE complaints SET state = '50', decided_at = coalesce(decided_at, $2) WHERE complaint_no = $1 AND state IN ('10', '20')`,
    [complaintNo, new Date(nowMs)],
  );
  if (withdrawn.rowCount === 0) return 'COMPLAINT_CLOSED';
  await keepChange(store, { complaintNo, kind: 'WITHDRAWN', nowMs });
  return null;
}

async function keepChange(
  { pool }: Store,
  { complaintNo, kind, nowMs }: { complaintNo: string; kind: 'CHANGED' | 'WITHDRAWN'; nowMs: number },
): Promise<void> {
  await pool.query('INSERT INTO complaint_changes (complaint_no, kind, changed_at) VALUES ($1, $2, $3)', [
    complaintNo,
    kind,
    new Date(nowMs),
  ]);
}
