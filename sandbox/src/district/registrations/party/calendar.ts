const dayMs = 86_400_000;

/** Returns the day `days` after another (before it when negative); both `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Returns the earlier of two `YYYY-MM-DD` days. */
export function earlier(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}

/** Returns a `YYYY-MM-DD` day as the platform writes it: `2019年07月01日`. */
export function writtenDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month}月${day}日`;
}

/** Returns the epoch seconds of a minute of a `YYYY-MM-DD` day in Nanjing. */
export function momentOf(date: string, minuteOfDay: number): number {
  return Date.parse(`${date}T00:00:00+08:00`) / 1000 + minuteOfDay * 60;
}
