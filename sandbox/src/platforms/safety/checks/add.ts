import { randomUUID } from 'node:crypto';
import type { Store } from '../../../stand-in';
import { requireFiles } from '../routes/files';
import { Refusal } from '../wire/envelope';

export interface NewCheck {
  objectId: string;
  /** Epoch milliseconds. */
  checkTime: number;
  checkUser: string;
  checkUserNo?: string;
  checkContent: string;
  hasHazard: '是' | '否';
  /** URLs of uploaded files, with commas between them. */
  photos?: string;
  remark?: string;
}

const text = { type: 'string', minLength: 1 } as const;
const optionalText = { type: 'string' } as const;
export const newCheckSchema = {
  type: 'object',
  required: ['objectId', 'checkTime', 'checkUser', 'checkContent', 'hasHazard'],
  properties: {
    objectId: text,
    checkTime: { type: 'integer' },
    checkUser: text,
    checkUserNo: optionalText,
    checkContent: { type: 'string', maxLength: 1000 },
    hasHazard: { enum: ['是', '否'] },
    photos: text,
    remark: optionalText,
  },
} as const;
/** Adds a check record (待审核); returns its id. */
export async function addCheck(store: Store, check: NewCheck): Promise<string> {
  const { pool } = store;
  await requireFiles(store, check.photos);
  const touched = await pool.query(
    'UPDATE check_object SET last_check_time = greatest(last_check_time, $2) WHERE object_id = $1',
    [check.objectId, check.checkTime],
  );
  if (touched.rowCount === 0) throw new Refusal('0404', '检查对象不存在');
  const checkId = `JC${randomUUID().replaceAll('-', '')}`;
  await pool.query(
    `INSERT INTO check_record (check_id, object_id, check_time, check_user, check_user_no, check_content, has_hazard, photos, audit_status, remark, create_time)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '0', $9, $10)`,
    [checkId, ...checkValues(check), store.now()],
  );
  return checkId;
}

/** Returns what a form says of a check, in the order object, time, user, user's number, content, hazard found, photos, remark. */
export function checkValues({
  objectId,
  checkTime,
  checkUser,
  checkUserNo,
  checkContent,
  hasHazard,
  photos,
  remark,
}: NewCheck): readonly (string | number | null)[] {
  return [objectId, checkTime, checkUser, checkUserNo ?? null, checkContent, hasHazard, photos ?? null, remark ?? null];
}
