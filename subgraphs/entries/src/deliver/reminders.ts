import { describeCause } from '@onegrid/schema';
import { claimLinks, claimReviews, reminderBatch } from './claim-reminders';
import type { DeliveryWork } from './delivery-work';
import { link } from './link';
import { type Loop, startLoop } from './loop';
import { review } from './review';

/** How many looks of a lane come to one for reviews and links: nobody waits for these. */
const looksOfLanes = 2;

/** Follows up what platforms have taken: a loop for the reviews of each platform, so that one that hangs delays nobody else, and one for links. */
export function startReminders(work: DeliveryWork, platforms: readonly string[]): Pick<Loop, 'stop'> {
  const loop = (what: object, look: () => Promise<number>) =>
    startLoop({
      everyMs: work.pollMs * looksOfLanes,
      look: async () => (await look()) === reminderBatch,
      failed: (error) => work.log.error({ ...what, cause: describeCause(error) }, 'deliveries not followed up'),
    });
  const loops = [
    ...platforms.map((platform) =>
      loop({ platform }, async () => {
        const claimed = await claimReviews(work, platform);
        await review(work, claimed);
        return claimed.length;
      }),
    ),
    loop({}, async () => {
      const claimed = await claimLinks(work);
      await link(work, claimed);
      return claimed.length;
    }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((each) => each.stop()));
    },
  };
}
