/** China has one time zone and no daylight saving. */
const beijingOffset = '+08:00';

/** Reads the platform's `yyyyMMddHHmmss`, Beijing time; null when there is none, or when it is no moment. */
export function fromCompactTime(text: string | null): Date | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${beijingOffset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Writes the last second of a day (`YYYY-MM-DD`) as the platform's `yyyyMMddHHmmss`. */
export function endOfDay(date: string): string {
  return `${date.replaceAll('-', '')}235959`;
}
