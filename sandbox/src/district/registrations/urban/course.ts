import { type CaseState, caseStates } from '../../../platforms/urban/case-states';
import type { Random } from '../../chance/random';
import { voidReasons } from './findings';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How far a case has come, in epoch milliseconds; null = not yet. */
export interface Course {
  readonly state: CaseState;
  readonly filedMs: number | null;
  readonly deadlineMs: number | null;
  readonly finishedMs: number | null;
  readonly voidReason: string | null;
}

/** Returns what has become by `untilMs` of a case reported at `reportedMs`: 4 % are voided, 10 % take longer than their limit. */
export function runCourse(random: Random, reportedMs: number, untilMs: number, limitHours: number): Course {
  const decidedMs = Math.min(reportedMs + random.integer(5, 30) * minuteMs, untilMs);
  const nothing = { filedMs: null, deadlineMs: null, finishedMs: null, voidReason: null };
  if (random.chance(0.04))
    return { ...nothing, state: caseStates.VOIDED, finishedMs: decidedMs, voidReason: random.pick(voidReasons) };
  const takesMs = limitHours * hourMs * (random.chance(0.1) ? 1.05 + random.next() : 0.2 + random.next() * 0.7);
  const done = (untilMs - decidedMs) / takesMs;
  const state = done >= 1 ? caseStates.CLOSED : openState(done);
  return {
    ...nothing,
    state,
    filedMs: decidedMs,
    deadlineMs: decidedMs + limitHours * hourMs,
    finishedMs: done >= 1 ? decidedMs + takesMs : null,
  };
}

function openState(done: number): CaseState {
  if (done < 0.1) return caseStates.FILED;
  if (done < 0.2) return caseStates.DISPATCHED;
  return done < 0.8 ? caseStates.HANDLING : caseStates.CHECKING;
}
