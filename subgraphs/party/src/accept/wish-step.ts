import type { DeliveryStep } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { wishForm } from '../map/wish-form';
import type { PartyClient } from '../platform/client';

/** The one record of a wish: an application, which the committee reviews before the wish is published. */
export function wishStep(client: PartyClient, entry: EntryOfKind<'WISH'>): DeliveryStep {
  return {
    name: 'wish',
    async find(mark) {
      const [found] = await client.searchWishApplications(mark);
      return found?.apply_id ?? null;
    },
    create: (mark) => client.applyForWish(wishForm(entry, mark), entry.enteredBy.workerNo),
  };
}
