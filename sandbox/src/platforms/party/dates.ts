const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Returns the day in Shanghai as the platform's people write it: `2019年07月01日`. */
export function writtenDay(moment: Date): string {
  const [year, month, day] = shanghai.format(moment).split('-');
  return `${year}年${month}月${day}日`;
}

export function isWrittenDay(text: string): boolean {
  return /^\d{4}年\d{2}月\d{2}日$/.test(text);
}

/** Returns the moment as epoch seconds; an absent moment is the empty string. */
export function epochSeconds(moment: Date | null): number | '' {
  return moment === null ? '' : Math.floor(moment.getTime() / 1000);
}
