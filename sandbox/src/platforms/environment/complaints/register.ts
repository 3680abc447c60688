import type { Store } from '../../../stand-in';
import { compactLocalTime, instantOfDashed } from '../local-time';
import { categories, urgencies } from './code-lists';

/** What a caller sends to register a complaint. */
export interface ComplaintForm {
  readonly category: string;
  readonly regionCode: string;
  readonly address: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly content: string;
  readonly urgency: string;
  /** `yyyy-MM-dd HH:mm:ss`, Beijing time. */
  readonly occurredAt: string;
  readonly complainant: string;
  readonly complainantPhone: string;
  /** 投诉人自编号: whatever the complainant calls it by. */
  readonly reference?: string;
  /** 证据照片, at most 3. */
  readonly evidence?: readonly Evidence[];
}

export interface Evidence {
  readonly name: string;
  readonly contentType: string;
  /** Base64. */
  readonly data: string;
}

export const complaintSchema = {
  type: 'object',
  required: [
    'category',
    'regionCode',
    'address',
    'longitude',
    'latitude',
    'content',
    'urgency',
    'occurredAt',
    'complainant',
    'complainantPhone',
  ],
  properties: {
    category: { type: 'string' },
    regionCode: { type: 'string' },
    address: { type: 'string', minLength: 1, maxLength: 200 },
    longitude: { type: 'number', minimum: -180, maximum: 180 },
    latitude: { type: 'number', minimum: -90, maximum: 90 },
    content: { type: 'string', maxLength: 1000 },
    urgency: { type: 'string' },
    occurredAt: { type: 'string' },
    complainant: { type: 'string', minLength: 1, maxLength: 50 },
    complainantPhone: { type: 'string', maxLength: 20 },
    reference: { type: 'string', maxLength: 64 },
    evidence: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        required: ['name', 'contentType', 'data'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 100 },
          contentType: { enum: ['image/jpeg', 'image/png'] },
          data: { type: 'string', minLength: 1 },
        },
      },
    },
  },
} as const;

export type RegisterFault = 'CATEGORY_UNKNOWN' | 'URGENCY_UNKNOWN' | 'REGION_UNKNOWN' | 'TIME_UNREADABLE';

export const faultWords = {
  CATEGORY_UNKNOWN: '投诉类别代码不存在',
  URGENCY_UNKNOWN: '紧急程度代码不存在',
  REGION_UNKNOWN: '行政区划代码不存在',
  TIME_UNREADABLE: '发生时间格式应为 yyyy-MM-dd HH:mm:ss',
  COMPLAINT_DECIDED: '投诉已受理或已作决定，不能变更',
  COMPLAINT_CLOSED: '投诉已办结、不予受理或已撤诉，不能撤诉',
} as const;

/** Registers a complaint; returns its number, or what is wrong with the form. The same form sent twice makes two complaints. */
export async function registerComplaint(
  store: Store,
  form: ComplaintForm,
  nowMs: number,
): Promise<{ readonly complaintNo: string } | { readonly fault: RegisterFault }> {
  const read = readComplaintForm(form);
  if ('fault' in read) return read;
  const inserted = await store.pool.query<{ complaint_no: string }>(
    `INSERT INTO complaints (complaint_no, category, region_code, address, longitude, latitude, content, urgency, complainant, complainant_phone,
       reference, occurred_at, registered_at, state)
     SELECT $1 || nextval('complaint_numbers'), $2, code, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '10' FROM regions WHERE code = $3
     RETURNING complaint_no`,
    [`HJTS${compactLocalTime(nowMs).slice(0, 8)}`, ...read.values, new Date(nowMs)],
  );
  const complaintNo = inserted.rows[0]?.complaint_no;
  if (complaintNo === undefined) return { fault: 'REGION_UNKNOWN' };
  await keepEvidence(store, complaintNo, form);
  return { complaintNo };
}

/** Returns what a form says, in the order of the columns from `category` to `occurred_at`; or what is wrong with it. */
export function readComplaintForm(
  form: ComplaintForm,
): { readonly values: readonly unknown[] } | { readonly fault: RegisterFault } {
  const { category, regionCode, address, longitude, latitude, content, urgency, complainant, complainantPhone } = form;
  const occurredMs = instantOfDashed(form.occurredAt);
  if (!Object.hasOwn(categories, category)) return { fault: 'CATEGORY_UNKNOWN' };
  if (!Object.hasOwn(urgencies, urgency)) return { fault: 'URGENCY_UNKNOWN' };
  if (occurredMs === null) return { fault: 'TIME_UNREADABLE' };
  const said = [category, regionCode, address, longitude, latitude, content, urgency, complainant, complainantPhone];
  return { values: [...said, form.reference ?? null, new Date(occurredMs)] };
}

/** Keeps the photos of a form, in place of those that the complaint had. */
export async function keepEvidence(
  { pool }: Store,
  complaintNo: string,
  { evidence = [] }: ComplaintForm,
): Promise<void> {
  await pool.query('DELETE FROM complaint_evidence WHERE complaint_no = $1', [complaintNo]);
  for (const { name, contentType, data } of evidence)
    await pool.query(
      'INSERT INTO complaint_evidence (complaint_no, name, content_type, content) VALUES ($1, $2, $3, $4)',
      [complaintNo, name, contentType, Buffer.from(data, 'base64')],
    );
}
