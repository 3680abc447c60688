import { type DeliveryInputType, type DeliveryReceiptType, readPhotos, type Upload } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type EntryKind } from '@onegrid/schema';
import type { SafetyContext } from '../safety.context';
import { uploadSteps } from './upload-steps';

/** Uploads an entry to the platform, exactly once; it is then under review by the safety office. */
export async function acceptEntry(
  { client, deliveries }: SafetyContext,
  input: DeliveryInputType,
  kind: EntryKind,
  uploads?: readonly Upload[] | null,
): Promise<DeliveryReceiptType> {
  const delivery = input as DeliveryInput;
  assertUsage(delivery.entry?.kind === kind, `The entry of a ${kind} delivery is of kind ${delivery.entry?.kind}`);
  const photos = await readPhotos(delivery, uploads);
  return deliveries.run(delivery, uploadSteps(delivery.entry, client, photos)) as Promise<DeliveryReceiptType>;
}
