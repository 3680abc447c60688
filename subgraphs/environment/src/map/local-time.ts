/** The platform writes Beijing time (UTC+8, no daylight saving) as `yyyy-MM-dd HH:mm:ss` without a zone. */
const offsetMs = 8 * 3_600_000;

export function writeLocalTime(instant: Date): string {
  return new Date(instant.getTime() + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** Returns the instant, or null when the text is no such time. */
export function readLocalTime(text: string): Date | null {
  const instant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? new Date(`${text.replace(' ', 'T')}+08:00`) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant;
}
