import type { DeliveryStep } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { wishForm } from '../map/wish-form';
import type { PartyClient } from '../platform/client';
import { amending } from './change-application';

/** The one record of a wish: an application, which the committee reviews before the wish is published. */
export function wishStep(platform: string, client: PartyClient, entry: EntryOfKind<'WISH'>): DeliveryStep {
  const { workerNo } = entry.enteredBy;
  return {
    name: 'wish',
    async find(mark) {
      const [found] = await client.searchWishApplications(mark);
      return found?.apply_id ?? null;
    },
    create: (mark) => client.applyForWish(wishForm(entry, mark), workerNo),
    says: () => wishForm(entry, ''),
    change: amending({ client, platform, workerNo }, 'wish', async (mark) => wishForm(entry, mark)),
  };
}
