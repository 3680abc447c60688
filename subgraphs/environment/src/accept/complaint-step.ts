import type { DeliveryStep, Photo } from '@onegrid/kit';
import type { CanonicalEntry } from '@onegrid/schema';
import { toComplaintForm } from '../map/complaint-form';
import type { EnvironmentClient } from '../platform/client';
import type { WireComplaintForm } from '../platform/wire';

/** The one record of a delivery: a complaint, found again by its reference, which is the mark. Photos go in the same request. */
export function complaintStep(
  entry: CanonicalEntry,
  client: Pick<EnvironmentClient, 'register' | 'complaintNumberByReference'>,
  photos: readonly Photo[] = [],
): DeliveryStep {
  return {
    name: 'complaint',
    find: (mark) => client.complaintNumberByReference(mark),
    create: async (mark) => client.register({ ...toComplaintForm(entry, mark), ...evidence(photos) }),
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
