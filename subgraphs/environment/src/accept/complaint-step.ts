import { type DeliveryStep, NotChangeable, type Photo } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { toComplaintForm } from '../map/complaint-form';
import { WrongState } from '../platform/answer';
import type { EnvironmentClient } from '../platform/client';
import { platform } from '../platform/name';
import type { WireComplaintForm } from '../platform/wire';

/**
 * The one record of a delivery: a complaint, found again by its reference, which is the mark. Photos go in the same request. It can be changed until the duty officer has decided it; then it is
 * taken back and registered anew (`withdrawingComplaint`).
 */
export function complaintStep(
  entry: CanonicalEntry,
  client: Pick<EnvironmentClient, 'register' | 'change' | 'complaintNumberByReference'>,
  photos: readonly Photo[] = [],
): DeliveryStep {
  return {
    name: 'complaint',
    find: (mark) => client.complaintNumberByReference(mark),
    create: async (mark) => client.register({ ...toComplaintForm(entry, mark), ...evidence(photos) }),
    says: () => ({ ...toComplaintForm(entry, ''), photos: photos.map(({ id }) => id) }),
    change: {
      isMade: async (complaintNo, mark) => (await client.complaintNumberByReference(mark)) === complaintNo,
      async make(complaintNo, mark) {
        try {
          await client.change(complaintNo, { ...toComplaintForm(entry, mark), ...evidence(photos) });
        } catch (error) {
          throw error instanceof WrongState ? new NotChangeable(platform) : error;
        }
      },
    },
  };
}

function evidence(photos: readonly Photo[]): Pick<WireComplaintForm, 'evidence'> {
  if (photos.length === 0) return {};
  const written = ({ fileName, mediaType, bytes }: Photo) => ({
    name: fileName,
    contentType: mediaType,
    data: bytes.toString('base64'),
  });
  return { evidence: photos.map(written) };
}
