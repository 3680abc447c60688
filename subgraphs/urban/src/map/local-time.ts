/** Asia/Shanghai has had no daylight saving time since 1991. */
const offsetMs = 8 * 60 * 60 * 1000;

/** Returns the moment of a `yyyy-MM-dd HH:mm:ss` without zone, which is of Asia/Shanghai; null for an empty text. */
export function readLocalTime(text: string): Date | null {
  return text === '' ? null : new Date(`${text.replace(' ', 'T')}+08:00`);
}

/** Returns the moment as the platform writes it; parts of a second are dropped. */
export function writeLocalTime(moment: Date): string {
  return new Date(moment.getTime() + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}
