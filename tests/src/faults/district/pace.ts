import type { DeliveryPace } from '@onegrid/sandbox';

/**
 * How deliveries are paced in a campaign: quick retries and reviews, lanes that the machine and not their limits hold back. `settleMs` is longer than a platform needs
 * to commit, also a slow one on a busy machine: the ledger relies on that.
 */
export const campaignPace: DeliveryPace = {
  backoff: { firstMs: 200, longestMs: 2_000 },
  reviewEveryMs: 2_000,
  settleMs: 5_000,
  platforms: Object.fromEntries(
    ['directory', 'community', 'party', 'urban', 'safety', 'environment'].map((platform) => [
      platform,
      { concurrencyLimit: 4, attemptsPerSecond: 200, probeEveryMs: 500 },
    ]),
  ),
};
