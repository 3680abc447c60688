export interface RateLimit {
  /** Returns how many of the wanted may begin now, and counts them. */
  take(wanted: number, nowMs: number): number;
  /** Gives back what was taken and not used. */
  giveBack(count: number): void;
}

/** A token bucket that holds one second's worth. */
export function rateLimit(perSecond: number): RateLimit {
  let tokens = perSecond;
  let filledAtMs = Number.NEGATIVE_INFINITY;
  return {
    take(wanted, nowMs) {
      const elapsedMs = Math.max(0, Math.min(1_000, nowMs - filledAtMs));
      tokens = Math.min(perSecond, tokens + (elapsedMs * perSecond) / 1_000);
      filledAtMs = nowMs;
      const taken = Math.min(wanted, Math.floor(tokens));
      tokens -= taken;
      return taken;
    },
    giveBack(count) {
      tokens = Math.min(perSecond, tokens + count);
    },
  };
}
