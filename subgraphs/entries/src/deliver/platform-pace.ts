import type { MaintenanceWindow } from './maintenance';

/** How fast and when one platform is delivered to, and how long its people may take. Limits count per process of entries. */
export interface PlatformPace {
  /** Deliveries under way at the same time. */
  readonly concurrencyLimit: number;
  /** Attempts begun within a second, at most. */
  readonly attemptsPerSecond: number;
  /** Times of every day at which no attempt is made. */
  readonly maintenance: readonly MaintenanceWindow[];
  /** Failures in a row after which the platform counts as down, and only probes go out. */
  readonly probeAfterFailures: number;
  /** Milliseconds between two probes. */
  readonly probeEveryMs: number;
  /** Working days within which its people are to decide; then the delivery is OVERDUE. */
  readonly reviewWorkingDays: number;
}

export const defaultPace: PlatformPace = {
  concurrencyLimit: 8,
  attemptsPerSecond: 50,
  maintenance: [],
  probeAfterFailures: 5,
  probeEveryMs: 5_000,
  reviewWorkingDays: 3,
};

/** Changes of the defaults, by platform name. */
export type PlatformPaces = Readonly<Record<string, Partial<PlatformPace>>>;

/** Returns the pace of a platform. */
export function paceOf(paces: PlatformPaces, platform: string): PlatformPace {
  return { ...defaultPace, ...paces[platform] };
}
