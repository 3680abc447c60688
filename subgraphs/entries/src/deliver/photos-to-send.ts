import type { GraphFile } from '@onegrid/kit';
import { type CanonicalEntry, photoExtension } from '@onegrid/schema';
import { readAttachments } from '../attachments/read-attachments';
import type { DeliveryWork } from './delivery-work';

/** Returns the files that go with a delivery, in the entry's order: as many of its photos as the accepting field takes and as are still kept. */
export async function photosToSend(
  { dataSource, photosOf }: DeliveryWork,
  field: string,
  { attachments = [] }: Pick<CanonicalEntry, 'attachments'>,
): Promise<readonly GraphFile[]> {
  const taken = attachments.slice(0, photosOf(field));
  const kept = await readAttachments(
    dataSource,
    taken.map(({ id }) => id),
  );
  return taken
    .flatMap(({ id, mediaType }) => {
      const bytes = kept.get(id);
      return bytes ? [{ name: `${id}.${photoExtension(mediaType)}`, mediaType, bytes }] : [];
    })
    .map((file, index) => ({ ...file, path: `variables.photos.${index}` }));
}
