import type { Pool } from 'pg';
import { localTime } from './records/time';
import { tables } from './tables';

const reviewer = '社区审核员';

/**
 * Decides what has waited long enough, as the community's staff would: `0` 待审核 → `1` 通过 | `2` 驳回 with an opinion. A record that was edited waits anew.
 * Called before every read, so that a decision is there when its time has come.
 *
 * @param waitMs milliseconds from upload, or the last edit, to decision
 */
export async function decidePending(pool: Pool, waitMs: number): Promise<void> {
  for (const { name } of tables.filter(({ reviewed }) => reviewed)) {
    await pool.query(
      `UPDATE ${name} SET
         audit_status = CASE WHEN ${opinion} IS NULL THEN '1' ELSE '2' END,
         audit_remark = ${opinion},
         audit_by = $2,
         audit_time = ${localTime}
       WHERE audit_status = '0' AND del_flag = '0'
         AND NOT (coalesce(update_time, create_time) > ${localTime} - $1 * interval '1 millisecond' AND coalesce(update_time, create_time) <= ${localTime})`,
      [waitMs, reviewer],
    );
  }
}

/** SQL of what the staff hold against a record; null = nothing. */
const opinion = `CASE
  WHEN char_length(btrim(content)) < 4 THEN '内容过于简略，请补充后重新上报'
  WHEN content LIKE '%测试%' THEN '疑似测试数据，不予采用'
END`;
