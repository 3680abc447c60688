import type { Store } from '../../../stand-in';
import type { ComplaintRow } from '../seed';
import { categories, states } from './code-lists';

export interface ComplaintSearch {
  readonly regionCode?: string;
  readonly state?: string;
  /** Exact 投诉人自编号. */
  readonly reference?: string;
  /** Comma-separated; at most 100. */
  readonly complaintNos?: string;
  /** From 1. */
  readonly page: number;
  /** At most 100. */
  readonly pageSize: number;
}

type FoundRow = Omit<ComplaintRow, 'occurred_at' | 'registered_at' | 'decided_at' | 'closed_at'> & {
  readonly region_name: string;
  readonly occurred_at: string;
  readonly registered_at: string;
  readonly decided_at: string | null;
  readonly closed_at: string | null;
};

const local = (column: string) =>
  `to_char(complaints.${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') AS ${column}`;

const selected = `
  SELECT complaint_no, category, region_code, regions.name AS region_name, address, longitude, latitude, content, urgency, complainant, reference, state,
    decision_reason, handling_result, ${['occurred_at', 'registered_at', 'decided_at', 'closed_at'].map(local).join(', ')}
  FROM complaints JOIN regions ON regions.code = complaints.region_code`;

/** Returns a page of complaints, newest first, and how many there are in all. */
export async function findComplaints(store: Store, search: ComplaintSearch) {
  const conditions: string[] = ['true'];
  const values: unknown[] = [];
  const where = (sql: string, value: unknown) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(`${sql}($${values.length})`);
  };
  where('region_code = ', search.regionCode);
  where('state = ', search.state);
  where('reference = ', search.reference);
  where('complaint_no = ANY', search.complaintNos?.split(',').slice(0, 100));
  const filter = conditions.join(' AND ');
  const total = await store.pool.query<{ count: string }>(`SELECT count(*) FROM complaints WHERE ${filter}`, values);
  const found = await store.pool.query<FoundRow>(
    `${selected} WHERE ${filter} ORDER BY complaints.registered_at DESC, complaint_no DESC
     LIMIT ${search.pageSize} OFFSET ${(search.page - 1) * search.pageSize}`,
    values,
  );
  return {
    total: Number(total.rows[0]?.count ?? 0),
    page: search.page,
    pageSize: search.pageSize,
    complaints: found.rows.map(present),
  };
}

/** Returns one complaint, or null when there is none of this number. */
export async function findComplaint(store: Store, complaintNo: string) {
  const found = await store.pool.query<FoundRow>(`${selected} WHERE complaint_no = $1`, [complaintNo]);
  return found.rows[0] ? present(found.rows[0]) : null;
}

function present(row: FoundRow) {
  return {
    complaintNo: row.complaint_no,
    category: row.category,
    categoryName: categories[row.category],
    regionCode: row.region_code,
    regionName: row.region_name,
    address: row.address,
    longitude: row.longitude,
    latitude: row.latitude,
    content: row.content,
    urgency: row.urgency,
    complainant: `${[...row.complainant][0] ?? ''}**`,
    reference: row.reference,
    occurredAt: row.occurred_at,
    registeredAt: row.registered_at,
    state: row.state,
    stateName: states[row.state],
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    closedAt: row.closed_at,
    handlingResult: row.handling_result,
  };
}
