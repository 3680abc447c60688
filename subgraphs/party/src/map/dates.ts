/** Returns `2019年07月01日` as `2019-07-01`; null when it is empty or written in another way. */
export function readDay(text: string): string | null {
  const parts = /^(\d{4})年(\d{2})月(\d{2})日$/.exec(text);
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : null;
}

/** Returns `2019-07-01` as the platform writes it: `2019年07月01日`. */
export function writeDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month}月${day}日`;
}

/** Returns the moment of epoch seconds. */
export function readMoment(epochSeconds: number): Date {
  return new Date(epochSeconds * 1000);
}
