import type { Store } from '../../../stand-in';
import { logOperation, type Revocation } from '../operations';
import { requireFiles } from '../routes/files';
import { Refusal } from '../wire/envelope';
import { checkValues, type NewCheck } from './add';

export interface EditedCheck extends NewCheck {
  readonly checkId: string;
}

/** 修改: the form is sent again, whole, and the office decides again. Its object stays. */
export async function editCheck(store: Store, check: EditedCheck): Promise<void> {
  await requireFiles(store, check.photos);
  const edited = await store.pool.query(
    `UPDATE check_record SET check_time = $4, check_user = $5, check_user_no = $6, check_content = $7, has_hazard = $8, photos = $9, remark = $10,
       audit_status = '0', audit_opinion = NULL, update_time = $2
     WHERE check_id = $1 AND object_id = $3 AND audit_status <> '3'`,
    [check.checkId, store.now(), ...checkValues(check)],
  );
  if (edited.rowCount === 0) throw new Refusal('0409', '检查记录不存在、已撤销或检查对象不一致');
  await logOperation(store, 'edit', check.checkId, null);
}

/** 撤销: only when no hazard hangs on it any more. */
export async function revokeCheck(store: Store, { checkId, reason }: Revocation<'checkId'>): Promise<void> {
  const standing = await store.pool.query(
    `SELECT 1 FROM hazard WHERE check_id = $1 AND audit_status NOT IN ('2', '3') LIMIT 1`,
    [checkId],
  );
  if (standing.rowCount !== 0) throw new Refusal('0409', '检查记录下有隐患，请先撤销隐患');
  const revoked = await store.pool.query(
    `UPDATE check_record SET audit_status = '3', update_time = $2 WHERE check_id = $1 AND audit_status <> '3'`,
    [checkId, store.now()],
  );
  if (revoked.rowCount === 0) throw new Refusal('0409', '检查记录不存在或已撤销');
  await logOperation(store, 'revoke', checkId, reason);
}
