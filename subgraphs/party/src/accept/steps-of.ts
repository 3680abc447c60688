import type { DeliveryStep } from '@onegrid/kit';
import type { DeliveryInput } from '@onegrid/schema';
import type { PartyClient } from '../platform/client';
import { checkInSteps } from './check-in-steps';
import { transferOutStep } from './transfer-out-step';
import { wishStep } from './wish-step';

/**
 * Returns the steps of an entry of any kind that the platform takes.
 *
 * @throws OneGridError BAD_INPUT when it takes none of its kind, or nobody of it
 */
export function stepsOf(platform: string, client: PartyClient, delivery: DeliveryInput): readonly DeliveryStep[] {
  const { entry } = delivery;
  if (entry.kind === 'WISH') return [wishStep(platform, client, entry)];
  if (entry.kind === 'RESIDENCY_END') return [transferOutStep(platform, client, entry)];
  return checkInSteps(platform, client, delivery);
}
