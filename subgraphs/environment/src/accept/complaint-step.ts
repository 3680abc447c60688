import type { DeliveryStep } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { toComplaintForm } from '../map/complaint-form';
import type { EnvironmentClient } from '../platform/client';

/** The one record of a delivery: a complaint, found again by its reference, which is the mark. */
export function complaintStep(
  entry: CanonicalEntry,
  client: Pick<EnvironmentClient, 'register' | 'complaintNumberByReference'>,
): DeliveryStep {
  return {
    name: 'complaint',
    find: (mark) => client.complaintNumberByReference(mark),
    create: async (mark) => client.register(toComplaintForm(entry, mark)),
  };
}
