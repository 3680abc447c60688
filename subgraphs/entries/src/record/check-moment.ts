import { type InputProblem, problem } from './input-error';

/** A phone's clock may be ahead of ours by this much. */
const clockSkewMs = 5 * 60 * 1000;

/** Returns a problem when the moment lies in the future. */
export function checkMoment(moment: string, field: string, nowMs: number): InputProblem[] {
  return Date.parse(moment) > nowMs + clockSkewMs ? [problem('FUTURE_DATE', field)] : [];
}

/** Returns a problem when the day (`YYYY-MM-DD`, China Standard Time) has not begun yet. */
export function checkDay(day: string, field: string, nowMs: number): InputProblem[] {
  return checkMoment(`${day}T00:00:00+08:00`, field, nowMs);
}
