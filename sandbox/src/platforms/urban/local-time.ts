/** Asia/Shanghai has had no daylight saving time since 1991. */
const offsetMs = 8 * 60 * 60 * 1000;

/** Returns `yyyy-MM-dd HH:mm:ss` of Asia/Shanghai, without zone. */
export function formatLocalTime(epochMs: number): string {
  return new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** Returns epoch milliseconds, or null when the text is no such time. */
export function parseLocalTime(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  const epochMs = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(epochMs) || formatLocalTime(epochMs) !== text ? null : epochMs;
}
