import { type DeliveryStep, NotChangeable } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { toComplaintForm } from '../map/complaint-form';
import { WrongState } from '../platform/answer';
import type { EnvironmentClient } from '../platform/client';
import { platform } from '../platform/name';

/**
 * The one record of a delivery: a complaint, found again by its reference, which is the mark. It can be changed until the duty officer has decided it; then it is
 * taken back and registered anew (`withdrawingComplaint`).
 */
export function complaintStep(
  entry: CanonicalEntry,
  client: Pick<EnvironmentClient, 'register' | 'change' | 'complaintNumberByReference'>,
): DeliveryStep {
  return {
    name: 'complaint',
    find: (mark) => client.complaintNumberByReference(mark),
    create: async (mark) => client.register(toComplaintForm(entry, mark)),
    says: () => toComplaintForm(entry, ''),
    change: {
      isMade: async (complaintNo, mark) => (await client.complaintNumberByReference(mark)) === complaintNo,
      async make(complaintNo, mark) {
        try {
          await client.change(complaintNo, toComplaintForm(entry, mark));
        } catch (error) {
          throw error instanceof WrongState ? new NotChangeable(platform) : error;
        }
      },
    },
  };
}
