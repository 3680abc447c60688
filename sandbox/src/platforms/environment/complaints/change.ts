import type { Store } from '../../../stand-in';
import { instantOfDashed } from '../local-time';
import { categories, urgencies } from './code-lists';
import type { ComplaintForm, RegisterFault } from './register';

export type ChangeFault = RegisterFault | 'COMPLAINT_DECIDED' | 'COMPLAINT_CLOSED';

/** 变更 of a complaint that the duty officer has not decided yet: the form again, whole. Returns what is wrong with it, or null. */
export async function changeComplaint(
  store: Store,
  complaintNo: string,
  form: ComplaintForm,
  nowMs: number,
): Promise<ChangeFault | null> {
  const occurredMs = instantOfDashed(form.occurredAt);
  if (!Object.hasOwn(categories, form.category)) return 'CATEGORY_UNKNOWN';
  if (!Object.hasOwn(urgencies, form.urgency)) return 'URGENCY_UNKNOWN';
  if (occurredMs === null) return 'TIME_UNREADABLE';
  const changed = await store.pool.query(
    `UPDATE complaints SET category = $2, address = $3, longitude = $4, latitude = $5, content = $6, urgency = $7, complainant = $8,
       complainant_phone = $9, reference = $10, occurred_at = $11
     WHERE complaint_no = $1 AND state = '10'`,
    [
      complaintNo,
      form.category,
      form.address,
      form.longitude,
      form.latitude,
      form.content,
      form.urgency,
      form.complainant,
      form.complainantPhone,
      form.reference ?? null,
      new Date(occurredMs),
    ],
  );
  if (changed.rowCount === 0) return 'COMPLAINT_DECIDED';
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
