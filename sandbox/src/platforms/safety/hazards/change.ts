import type { Store } from '../../../stand-in';
import { logOperation, type Revocation } from '../operations';
import { requireFiles } from '../routes/files';
import { Refusal } from '../wire/envelope';
import { hazardValues, type NewHazard } from './add';

export interface EditedHazard extends NewHazard {
  hazardId: string;
}

/** 修改: the form is sent again, whole, while the hazard is not graded yet, or was sent back; the office grades it again. */
export async function editHazard(store: Store, hazard: EditedHazard): Promise<void> {
  await requireFiles(store, hazard.photos);
  const edited = await store.pool.query(
    `UPDATE hazard SET check_id = $2, hazard_level = $3, hazard_type = $4, hazard_desc = $5, fixed_on_site = $6, photos = $7, duty_person_id = $8, duty_person = $9,
       duty_phone = $10, measures = $11, funds = $12, deadline = $13, plan = $14, remark = $15, audit_status = '0', audit_opinion = NULL, update_time = $16
     WHERE hazard_id = $1 AND hazard_status = '01' AND audit_status IN ('0', '2')`,
    [hazard.hazardId, hazard.checkId, ...(await hazardValues(store, hazard)), store.now()],
  );
  if (edited.rowCount === 0) throw new Refusal('0409', '隐患已评级或已撤销，不能修改；未整改的可撤销后重新登记');
  await logOperation(store, 'edit', hazard.hazardId, null);
}

/** 撤销: a false alarm, as long as nobody has begun to treat it. */
export async function revokeHazard(store: Store, { hazardId, reason }: Revocation<'hazardId'>): Promise<void> {
  const revoked = await store.pool.query(
    `UPDATE hazard SET audit_status = '3', listed = '否', update_time = $2
     WHERE hazard_id = $1 AND hazard_status IN ('01', '02', '03', '04') AND audit_status <> '3'`,
    [hazardId, store.now()],
  );
  if (revoked.rowCount === 0) throw new Refusal('0409', '隐患已进入整改或已撤销，不能撤销');
  await logOperation(store, 'revoke', hazardId, reason);
}
