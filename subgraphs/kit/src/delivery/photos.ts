import { createHash } from 'node:crypto';
import { type Attachment, assertUsage, type DeliveryInput, photoExtension } from '@onegrid/schema';
import { readUpload, type Upload } from '../graph/upload';
import { deliveryMark } from './mark';

/** A photo that goes to the platform with a delivery. */
export interface Photo extends Attachment {
  /** Name of the step that uploads it, `photo-0`, where the platform takes each photo by itself. */
  readonly step: string;
  /** File name for the platform: the mark of that step, and how such files end. The same for every attempt. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Returns the photos that came with a delivery, whole: the files themselves are gone when the gateway has stopped waiting, the delivery goes on.
 *
 * @param uploads as the entry names them, in its order; perhaps fewer
 * @throws OneGridError BAD_INPUT when a file is not the photo that the entry names
 */
export async function readPhotos(
  { id, entry }: DeliveryInput,
  uploads: readonly (Upload | Promise<Upload>)[] | null | undefined,
): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  const named = new Map((entry.attachments ?? []).map((each) => [each.id, each]));
  for (const [index, upload] of (uploads ?? []).entries()) {
    const bytes = await readUpload(await upload, maxPhotoBytes);
    const attachment = bytes && named.get(createHash('sha256').update(bytes).digest('hex'));
    assertUsage(attachment, `File ${index} is no photo of this entry.`);
    const step = photoStep(index);
    const fileName = `${deliveryMark(id, step)}.${photoExtension(attachment.mediaType)}`;
    photos.push({ ...attachment, step, fileName, bytes });
  }
  return photos;
}

const photoStepPrefix = 'photo-';

/** Returns the name of the step that uploads the photo of this index. */
export const photoStep = (index: number): string => `${photoStepPrefix}${index}`;

/** True for a step that uploads a photo: what it leaves is a file, and no record that could be taken back. */
export const isPhotoStep = (step: string): boolean => step.startsWith(photoStepPrefix);

/** The hub keeps no larger ones. */
const maxPhotoBytes = 100 * 1024 * 1024;
