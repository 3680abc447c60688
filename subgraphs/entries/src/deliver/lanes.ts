import type { DeliveryWork } from './delivery-work';
import { type Lane, startLane } from './lane';
import { type PlatformPaces, paceOf } from './platform-pace';

/** The workers of every platform in this process. */
export interface Lanes {
  /** Tells the worker of the platform to look at once. */
  wake(platform: string): void;
  stop(): Promise<void>;
}

const recoverEveryMs = 5_000;

/** Starts a lane for each platform, and looks every 5 s after deliveries that a dead process has left behind. */
export function startLanes(work: DeliveryWork, platforms: readonly string[], paces: PlatformPaces): Lanes {
  const lanes = new Map<string, Lane>(
    platforms.map((platform) => [platform, startLane(work, platform, paceOf(paces, platform))]),
  );
  const wake = (platform: string) => lanes.get(platform)?.wake();
  let recovering = Promise.resolve();
  const recover = () => {
    recovering = work.process.recover(work.now()).then((found) => {
      for (const platform of found) wake(platform);
    });
  };
  recover();
  const timer = setInterval(recover, recoverEveryMs);
  return {
    wake,
    async stop() {
      clearInterval(timer);
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
      await recovering;
    },
  };
}
