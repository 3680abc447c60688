/** China Standard Time is UTC+8 the whole year. */
const offsetMs = 8 * 3_600_000;
export const dayMs = 86_400_000;

/** A moment as the clocks in China show it. */
export interface ChinaTime {
  /** Epoch milliseconds of the midnight before. */
  readonly midnightMs: number;
  /** Milliseconds since that midnight. */
  readonly sinceMidnightMs: number;
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
}

/** Returns the moment as the clocks in China show it. */
export function chinaTime(epochMs: number): ChinaTime {
  const localMs = epochMs + offsetMs;
  const sinceMidnightMs = localMs % dayMs;
  return { midnightMs: epochMs - sinceMidnightMs, sinceMidnightMs, weekday: new Date(localMs).getUTCDay() };
}
