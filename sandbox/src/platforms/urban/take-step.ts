import type { Store } from '../../stand-in';
import { caseStates, type Step, statesBefore, writeTransInfo } from './case-states';
import { type AreaClass, findEventClass } from './event-classes';
import { formatLocalTime } from './local-time';

const hourMs = 60 * 60 * 1000;

interface Subject {
  readonly big_class_code: string;
  readonly small_class_code: string;
  readonly area_class: AreaClass;
}

/**
 * Moves a case one step and writes it into the log of its course, both or neither. Filing starts the clock of its class and area.
 *
 * @returns false when there is no such case or its state does not allow the step
 */
export async function takeStep(
  store: Store,
  { recId, step, opinion, atMs }: { recId: number; step: Step; opinion: string; atMs: number },
): Promise<boolean> {
  const subject = await store.pool.query<Subject>(
    'SELECT big_class_code, small_class_code, area_class FROM case_info WHERE rec_id = $1',
    [recId],
  );
  if (!subject.rows[0]) return false;
  const at = formatLocalTime(atMs);
  const { FILED, CLOSED, VOIDED } = caseStates;
  const taken = await store.pool.query(
    `WITH moved AS (
       UPDATE case_info SET act_property_id = $2, act_property_name = $3, file_time = COALESCE($4, file_time), deadline = COALESCE($5, deadline),
         finish_time = COALESCE($6, finish_time), void_reason = COALESCE($7, void_reason)
       WHERE rec_id = $1 AND act_property_id = ANY($8) RETURNING rec_id)
     INSERT INTO case_trans SELECT rec_id, $9, $10, $11 FROM moved`,
    [
      recId,
      step.to.id,
      step.to.name,
      step.to === FILED ? at : null,
      step.to === FILED ? deadlineOf(subject.rows[0], atMs) : null,
      step.to === CLOSED || step.to === VOIDED ? at : null,
      step.to === VOIDED ? opinion : null,
      statesBefore(step),
      writeTransInfo(step),
      opinion,
      at,
    ],
  );
  return taken.rowCount === 1;
}

function deadlineOf({ big_class_code, small_class_code, area_class }: Subject, filedMs: number): string | null {
  const limitHours = findEventClass(big_class_code, small_class_code)?.limitHours[area_class];
  return limitHours === undefined ? null : formatLocalTime(filedMs + limitHours * hourMs);
}
