const beijingOffsetMs = 8 * 3_600_000;

/** Returns a moment as `yyyyMMddHHmmss` in Beijing time, which has no daylight saving. */
export function compactTime(epochMs: number): string {
  return new Date(epochMs + beijingOffsetMs).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Returns a bigint column as the JSON number that the platform sends. */
export function epochMs(column: string): number {
  return Number(column);
}
