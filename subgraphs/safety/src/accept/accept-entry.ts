import type { DeliveryInputType, DeliveryReceiptType } from '@onegrid/kit';
import { assertUsage, type DeliveryInput, type EntryKind } from '@onegrid/schema';
import type { SafetyContext } from '../safety.context';
import { uploadSteps } from './upload-steps';

/** Uploads an entry to the platform, exactly once; it is then under review by the safety office. */
export function acceptEntry(
  { client, deliveries }: SafetyContext,
  input: DeliveryInputType,
  kind: EntryKind,
): Promise<DeliveryReceiptType> {
  const delivery = input as DeliveryInput;
  assertUsage(delivery.entry?.kind === kind, `The entry of a ${kind} delivery is of kind ${delivery.entry?.kind}`);
  return deliveries.run(delivery, uploadSteps(delivery.entry, client)) as Promise<DeliveryReceiptType>;
}
