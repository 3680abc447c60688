const chinaOffsetMs = 8 * 60 * 60 * 1000;

/** Returns the day in China Standard Time as `YYYY-MM-DD`. */
export function chinaToday(nowMs: number): string {
  return new Date(nowMs + chinaOffsetMs).toISOString().slice(0, 10);
}
