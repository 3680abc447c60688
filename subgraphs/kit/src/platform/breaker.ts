import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import { PlatformFailure, unavailable } from './failure';

const failuresInARow = 3;
const trialAfterMs = 2_000;

export interface Breaker {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Returns a circuit breaker for reads of one platform: after 3 failures in a row it fails at once, and tries again every 2 seconds. */
export function createBreaker(platform: string): Breaker {
  const policy = circuitBreaker(
    handleWhen((error) => error instanceof PlatformFailure),
    { halfOpenAfter: trialAfterMs, breaker: new ConsecutiveBreaker(failuresInARow) },
  );
  return {
    async run(work) {
      try {
        return await policy.execute(work);
      } catch (error) {
        throw error instanceof BrokenCircuitError ? unavailable(platform, false, error) : error;
      }
    },
  };
}
