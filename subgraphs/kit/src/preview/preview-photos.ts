import { type CanonicalEntry, photoExtension } from '@onegrid/schema';
import { type Photo, photoStep } from '../delivery/photos';
import { previewMark } from './preview-delivery';

/** Returns the photos that would go along with an entry, as the steps of a preview need them: without their bytes, which no preview shows. */
export function previewPhotos({ attachments = [] }: Pick<CanonicalEntry, 'attachments'>): readonly Photo[] {
  return attachments.map((attachment, index) => ({
    ...attachment,
    step: photoStep(index),
    fileName: `${previewMark}.${photoExtension(attachment.mediaType)}`,
    bytes: Buffer.alloc(0),
  }));
}
