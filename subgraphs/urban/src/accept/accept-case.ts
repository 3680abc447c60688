import { readPhotos, requireScope, type Upload } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import type { UrbanContext } from '../context';
import { caseStep } from './case-step';

/** Hands an entry over as an event case, for who may deliver. */
export async function acceptCase(
  delivery: DeliveryInput,
  context: UrbanContext,
  uploads?: readonly Upload[] | null,
): Promise<DeliveryReceipt> {
  requireScope(context, deliverScope);
  const photos = await readPhotos(delivery, uploads);
  return context.deliveries.run(delivery, [caseStep(delivery.entry, context, photos)]);
}
