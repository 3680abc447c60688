import type { PlatformPace } from './platform-pace';

/** What an attempt says about the platform: it answered, it is not there, or nothing either way. */
export type Sign = 'ANSWERED' | 'UNAVAILABLE' | 'NONE';

export interface CircuitBreaker {
  /** Returns how many more attempts may begin now. */
  allows(inFlight: number, nowMs: number): number;
  /** Says that an attempt begins. */
  begin(nowMs: number): void;
  /** Says what came of an attempt. */
  end(sign: Sign): void;
}

/**
 * The circuit breaker (熔断) of one platform, so that a long backlog does not hammer a platform that is down:
 *
 *   CLOSED → OPEN      after `probeAfterFailures` attempts in a row that found the platform unavailable
 *   OPEN               one attempt at a time, a probe, every `probeEveryMs`; everything else waits as it is
 *   OPEN → CLOSED      as soon as one attempt was answered
 */
export function circuitBreaker({
  concurrencyLimit,
  probeAfterFailures,
  probeEveryMs,
}: Pick<PlatformPace, 'concurrencyLimit' | 'probeAfterFailures' | 'probeEveryMs'>): CircuitBreaker {
  let failures = 0;
  let lastBegunMs = Number.NEGATIVE_INFINITY;
  return {
    allows(inFlight, nowMs) {
      if (failures < probeAfterFailures) return Math.max(0, concurrencyLimit - inFlight);
      return inFlight === 0 && nowMs >= lastBegunMs + probeEveryMs ? 1 : 0;
    },
    begin(nowMs) {
      lastBegunMs = nowMs;
    },
    end(sign) {
      if (sign === 'UNAVAILABLE') failures += 1;
      if (sign === 'ANSWERED') failures = 0;
    },
  };
}
