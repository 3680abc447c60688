import type { DeliveryStep } from '@onegrid/kit';
import type { EntryOfKind } from '@onegrid/schema';
import { careVisitForm } from '../map/care-visit';
import type { PartyClient } from '../platform/client';

/** The one record of a care visit, which the committee of the community looks at. */
export function careVisitStep(platform: string, client: PartyClient, entry: EntryOfKind<'VISIT'>): DeliveryStep {
  return {
    name: 'care-visit',
    async find(mark) {
      const [found] = await client.searchCareVisits(mark);
      return found?.apply_id ?? null;
    },
    create: async (mark) => client.addCareVisit(careVisitForm(platform, entry, mark), entry.enteredBy.workerNo),
  };
}
