/** The platform and its stations keep Beijing time (UTC+8, no daylight saving) without writing a zone. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** Returns `yyyyMMddHHmmss`, or with milliseconds `yyyyMMddHHmmsszzz`, in Beijing time. */
export function compactLocalTime(timeMs: number, withMilliseconds = false): string {
  const digits = new Date(timeMs + offsetMs).toISOString().replace(/\D/g, '');
  return withMilliseconds ? digits : digits.slice(0, 14);
}

/** Returns the instant of `yyyyMMddHHmmss` in Beijing time, or null when it is no such time. */
export function instantOfCompact(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const timeMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`);
  return Number.isNaN(timeMs) || compactLocalTime(timeMs) !== text ? null : timeMs;
}

/** Returns the instant of `yyyy-MM-dd HH:mm:ss` in Beijing time, or null when it is no such time. */
export function instantOfDashed(text: string): number | null {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? instantOfCompact(text.replace(/\D/g, '')) : null;
}

/** Returns the start of the period that contains the instant; days start at midnight in Beijing. */
export function periodStart(timeMs: number, periodMs: number): number {
  const shiftMs = periodMs === dayMs ? offsetMs : 0;
  return Math.floor((timeMs + shiftMs) / periodMs) * periodMs - shiftMs;
}

/** Returns the hour of the day in Beijing, 0 to 24, with its fraction. */
export function hourOfDay(timeMs: number): number {
  return ((timeMs + offsetMs) % dayMs) / 3_600_000;
}
