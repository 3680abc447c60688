import type { DeliveryStep } from '@onegrid/kit';
import { type DeliveryInput, OneGridError } from '@onegrid/schema';
import type { PartyClient } from '../platform/client';
import { checkInSteps } from './check-in-steps';
import { transferOutStep } from './transfer-out-step';
import { wishStep } from './wish-step';

/** Returns the steps that deliver an entry, whatever its kind. @throws OneGridError BAD_INPUT for a kind that the platform does not take */
export function stepsOf(platform: string, client: PartyClient, delivery: DeliveryInput): readonly DeliveryStep[] {
  const { entry } = delivery;
  switch (entry.kind) {
    case 'VISIT':
    case 'RESIDENT':
      return checkInSteps(platform, client, delivery);
    case 'RESIDENCY_END':
      return [transferOutStep(platform, client, entry)];
    case 'WISH':
      return [wishStep(client, entry)];
    default:
      throw new OneGridError('BAD_INPUT', { message: `party takes no ${entry.kind}` });
  }
}
