import { assertUsage } from '@onegrid/schema';
import { chinaTime, dayMs } from './china-time';

/** A time of every day, China time, in which a platform is not to be called: `HH:mm` to `HH:mm`, 24:00 allowed; `to` before `from` runs over midnight. */
export interface MaintenanceWindow {
  readonly from: string;
  readonly to: string;
}

/** Returns when the maintenance that is under way ends, as epoch milliseconds; null when there is none. Windows that touch each other are one. */
export function maintenanceEndsAt(windows: readonly MaintenanceWindow[], nowMs: number): number | null {
  let endsAtMs: number | null = null;
  for (let look = 0; look <= windows.length; look++) {
    const laterMs = Math.max(...windows.map((window) => endOf(window, endsAtMs ?? nowMs)), 0);
    if (laterMs === 0) return endsAtMs;
    endsAtMs = laterMs;
  }
  return endsAtMs;
}

/** Returns the end of the window that holds the moment; 0 when it does not. */
function endOf({ from, to }: MaintenanceWindow, atMs: number): number {
  const { midnightMs, sinceMidnightMs } = chinaTime(atMs);
  const fromMs = readTimeOfDay(from);
  const toMs = readTimeOfDay(to);
  if (fromMs < toMs) return sinceMidnightMs >= fromMs && sinceMidnightMs < toMs ? midnightMs + toMs : 0;
  if (sinceMidnightMs >= fromMs) return midnightMs + dayMs + toMs;
  return sinceMidnightMs < toMs ? midnightMs + toMs : 0;
}

function readTimeOfDay(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text) ?? [];
  assertUsage(hours !== undefined && minutes !== undefined, `A time of day is HH:mm, not "${text}"`);
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
