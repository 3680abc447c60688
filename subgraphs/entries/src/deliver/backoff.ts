export interface BackoffSettings {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Returns the milliseconds to wait before the next attempt: doubling, at most `longestMs`, with jitter of a half ("equal jitter"). */
export function backoffMs(
  attempts: number,
  { firstMs, longestMs }: BackoffSettings,
  random: () => number = Math.random,
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(attempts - 1, 30));
  return Math.round(whole / 2 + (random() * whole) / 2);
}
