import { requireScope } from '@onegrid/kit';
import { type DeliveryInput, type DeliveryReceipt, deliverScope } from '@onegrid/schema';
import type { UrbanContext } from '../context';
import { caseStep } from './case-step';

/** Hands an entry over as an event case, for who may deliver. */
export function acceptCase(delivery: DeliveryInput, context: UrbanContext): Promise<DeliveryReceipt> {
  requireScope(context, deliverScope);
  return context.deliveries.run(delivery, [caseStep(delivery.entry, context)]);
}
