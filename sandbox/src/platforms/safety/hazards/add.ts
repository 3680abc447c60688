import { randomUUID } from 'node:crypto';
import type { Store } from '../../../stand-in';
import { requireFiles } from '../routes/files';
import { Refusal } from '../wire/envelope';

export interface NewHazard {
  checkId: string;
  objectId: string;
  hazardLevel: string;
  hazardType: string;
  hazardDesc: string;
  fixedOnSite: '是' | '否';
  /** URLs of uploaded files, with commas between them. */
  photos?: string;
  dutyPerson?: string;
  dutyPhone?: string;
  measures?: string;
  funds?: string;
  /** `yyyyMMddHHmmss`. */
  deadline?: string;
  plan?: string;
  remark?: string;
}

const text = { type: 'string', minLength: 1 } as const;
const optionalText = { type: 'string' } as const;
export const newHazardSchema = {
  type: 'object',
  required: ['checkId', 'objectId', 'hazardLevel', 'hazardType', 'hazardDesc', 'fixedOnSite'],
  properties: {
    checkId: text,
    objectId: text,
    hazardLevel: { enum: ['7', '6', '5'] },
    hazardType: { enum: ['01', '02', '03', '04', '05', '06', '07', '08', '99'] },
    hazardDesc: { type: 'string', maxLength: 1000 },
    fixedOnSite: { enum: ['是', '否'] },
    photos: text,
    dutyPerson: optionalText,
    dutyPhone: optionalText,
    measures: optionalText,
    funds: { type: 'string', pattern: '^\\d+\\.\\d{2}$' },
    deadline: { type: 'string', pattern: '^\\d{14}$' },
    plan: optionalText,
    remark: optionalText,
  },
} as const;

/** Registers a hazard (01 已登记) that a check has found; returns its id. The check must be of the same object and must say that a hazard was found. */
export async function addHazard(store: Store, hazard: NewHazard): Promise<string> {
  const check = await store.pool.query('SELECT 1 FROM check_record WHERE check_id = $1 AND object_id = $2', [
    hazard.checkId,
    hazard.objectId,
  ]);
  if (check.rowCount === 0) throw new Refusal('0404', '检查记录不存在或检查对象不一致');
  await requireFiles(store, hazard.photos);
  const hazardId = `YH${randomUUID().replaceAll('-', '')}`;
  await store.pool.query(
    `INSERT INTO hazard (hazard_id, check_id, object_id, hazard_level, hazard_type, hazard_desc, hazard_status, fixed_on_site, photos, listed,
       duty_person_id, duty_person, duty_phone, measures, funds, deadline, plan, audit_status, remark, create_time)
     VALUES ($1, $2, $3, $4, $5, $6, '01', $7, $8, '否', $9, $10, $11, $12, $13, $14, $15, '0', $16, $17)`,
    [hazardId, hazard.checkId, hazard.objectId, ...(await hazardValues(store, hazard)), store.now()],
  );
  return hazardId;
}

/** Returns what a form says of a hazard, in the order of the columns from `hazard_level` to `remark`, without those that the platform sets itself. */
export async function hazardValues(store: Store, hazard: NewHazard): Promise<readonly (string | null)[]> {
  const { hazardLevel, hazardType, hazardDesc, fixedOnSite, photos } = hazard;
  const { dutyPerson, dutyPhone, measures, funds, deadline, plan, remark } = hazard;
  const optional = [dutyPerson, dutyPhone, measures, funds, deadline, plan, remark].map((each) => each ?? null);
  return [
    hazardLevel,
    hazardType,
    hazardDesc,
    fixedOnSite,
    photos ?? null,
    await dutySigner(store, hazard),
    ...optional,
  ];
}

/** Returns the signer at this object with the duty person's name, or null: the platform knows people by name only. */
async function dutySigner(
  { pool }: Store,
  { objectId, dutyPerson }: Pick<NewHazard, 'objectId' | 'dutyPerson'>,
): Promise<string | null> {
  if (dutyPerson === undefined) return null;
  const found = await pool.query<{ signer_id: string }>(
    'SELECT signer_id FROM signer WHERE object_id = $1 AND signer_name = $2 ORDER BY signer_id LIMIT 1',
    [objectId, dutyPerson],
  );
  return found.rows[0]?.signer_id ?? null;
}
