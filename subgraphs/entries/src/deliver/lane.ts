import { setTimeout as delay } from 'node:timers/promises';
import { describeCause } from '@onegrid/schema';
import type { DeliveryRow } from '../store/delivery.entity';
import { circuitBreaker } from './circuit-breaker';
import { claimDeliveries, postponeDeliveries } from './claim';
import { deliver } from './deliver';
import type { DeliveryWork } from './delivery-work';
import { startLoop } from './loop';
import { maintenanceEndsAt } from './maintenance';
import type { PlatformPace } from './platform-pace';
import { rateLimit } from './rate-limit';

const longestStopMs = 10_000;

/** The worker of one platform in this process. */
export interface Lane {
  /** Looks at once instead of at the next poll. */
  wake(): void;
  /** Begins nothing more and waits up to 10 s for what is under way; what takes longer is taken up by the next process. */
  stop(): Promise<void>;
}

/**
 * Starts to hand over what waits for one platform. A lane has places for `concurrencyLimit` deliveries; each is filled again as soon as it is free, so that a
 * slow delivery holds one place and nobody else. Lanes share nothing: a platform that hangs delays only its own. One look, in order:
 *
 *   maintenance       nothing goes out; what waits says until when
 *   circuit breaker   how many places may be filled: all that are free, one for a probe, or none
 *   rate limit        how many of them within this second
 *   claim             the oldest that are due, at most one of each subject
 */
export function startLane(work: DeliveryWork, platform: string, pace: PlatformPace): Lane {
  const breaker = circuitBreaker(pace);
  const rate = rateLimit(pace.attemptsPerSecond);
  const underWay = new Set<Promise<void>>();

  async function handOver(delivery: DeliveryRow): Promise<void> {
    breaker.begin(work.now());
    work.process.atWork.add(delivery.id);
    breaker.end(await deliver(work, delivery));
    work.process.atWork.delete(delivery.id);
  }

  /** Returns true when there may be more to do at once. */
  async function look(): Promise<boolean> {
    const nowMs = work.now();
    const endsAtMs = maintenanceEndsAt(pace.maintenance, nowMs);
    if (endsAtMs !== null) {
      await postponeDeliveries(work, platform, new Date(endsAtMs));
      return false;
    }
    const places = rate.take(breaker.allows(underWay.size, nowMs), nowMs);
    if (places === 0) return false;
    const claimed = await claimDeliveries(work, platform, places);
    rate.giveBack(places - claimed.length);
    for (const delivery of claimed) {
      const ended = handOver(delivery).finally(() => {
        underWay.delete(ended);
        loop.wake();
      });
      underWay.add(ended);
    }
    return claimed.length === places;
  }

  const loop = startLoop({
    everyMs: work.pollMs,
    look,
    failed: (error) => work.log.error({ platform, cause: describeCause(error) }, 'deliveries not claimed'),
  });
  return {
    wake: loop.wake,
    async stop() {
      await loop.stop();
      await Promise.race([Promise.all(underWay), delay(longestStopMs, undefined, { ref: false })]);
    },
  };
}
