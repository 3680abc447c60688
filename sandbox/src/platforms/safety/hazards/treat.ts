import type { Store } from '../../../stand-in';
import { Refusal } from '../wire/envelope';
import { compactTime } from '../wire/times';

export interface Rectification {
  hazardId: string;
  measures: string;
}

export interface Recheck {
  hazardId: string;
  qualified: '是' | '否';
}

const text = { type: 'string', minLength: 1 } as const;
export const rectificationSchema = {
  type: 'object',
  required: ['hazardId', 'measures'],
  properties: { hazardId: text, measures: text },
} as const;
export const recheckSchema = {
  type: 'object',
  required: ['hazardId', 'qualified'],
  properties: { hazardId: text, qualified: { enum: ['是', '否'] } },
} as const;

/** 整改: an ordered, running or reopened treatment is reported as done; the recheck is next (06 待复查). */
export async function rectifyHazard({ pool, now }: Store, { hazardId, measures }: Rectification): Promise<void> {
  const changed = await pool.query(
    `UPDATE hazard SET hazard_status = '06', measures = $2, rectify_time = $3
     WHERE hazard_id = $1 AND hazard_status IN ('02', '04', '05', '08')`,
    [hazardId, measures, compactTime(now())],
  );
  if (changed.rowCount === 0) throw new Refusal('0404', '隐患不存在或当前状态不可整改');
}

/** 复查: a treatment that is in order cancels the hazard (07 已销号, and off the public list), one that is not goes back (08 复查不合格). */
export async function recheckHazard({ pool, now }: Store, { hazardId, qualified }: Recheck): Promise<void> {
  const changed = await pool.query(
    `UPDATE hazard SET hazard_status = $2, recheck_time = $3, listed = CASE $2 WHEN '07' THEN '否' ELSE listed END
     WHERE hazard_id = $1 AND hazard_status = '06'`,
    [hazardId, qualified === '是' ? '07' : '08', compactTime(now())],
  );
  if (changed.rowCount === 0) throw new Refusal('0404', '隐患不存在或当前状态不可复查');
}
