/** Days are whole numbers, counted from 1970-01-01. */
const dayMs = 86_400_000;
const written = new Map<number, string>();

/** Returns the number of a day written `YYYY-MM-DD`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** Returns the day as `YYYY-MM-DD`. The same text is handed out each time, so that a million dates cost little memory. */
export function isoDate(day: number): string {
  const known = written.get(day);
  if (known) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  written.set(day, text);
  return text;
}

/** The day that the sample district describes: the end of the year the study was made. */
export const asOf = '2019-12-31';
export const asOfDay = dayNumber(asOf);
export const daysPerYear = 365.25;
