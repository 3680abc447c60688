import { dayNumber } from '../../chance/calendar';

export const dayMs = 86_400_000;
const beijingOffsetMs = 8 * 3_600_000;

/** Returns the epoch milliseconds at which a day written `YYYY-MM-DD` begins in Beijing. */
export function beijingMidnight(date: string): number {
  return dayNumber(date) * dayMs - beijingOffsetMs;
}

/** Returns a moment as the platform's `yyyyMMddHHmmss`, Beijing time. */
export function compactTime(epochMs: number): string {
  return new Date(epochMs + beijingOffsetMs).toISOString().replace(/\D/g, '').slice(0, 14);
}
