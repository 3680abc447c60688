import type { DeliveryStep } from '@onegrid/kit';
import { type CanonicalEntry, OneGridError } from '@onegrid/schema';
import { disputeParameters } from '../map/dispute';
import { emergencyParameters } from '../map/emergency';
import type { CommunityClient } from '../platform/client';
import { acceptEvent } from './accept-event';
import { acceptHazard } from './accept-hazard';
import { acceptResidencyEnd } from './accept-residency-end';
import { acceptResident } from './accept-resident';
import { acceptVisit } from './accept-visit';
import { findSubjectHouse } from './subject-house';

/** Returns the steps that deliver an entry, whatever its kind. @throws OneGridError BAD_INPUT for a kind that the platform does not take */
export function stepsOf(client: CommunityClient, entry: CanonicalEntry): readonly DeliveryStep[] {
  switch (entry.kind) {
    case 'VISIT':
      return acceptVisit(client, entry);
    case 'RESIDENT':
      return acceptResident(client, entry);
    case 'RESIDENCY_END':
      return acceptResidencyEnd(client, entry);
    case 'HAZARD':
      return acceptHazard(client, entry);
    case 'DISPUTE':
      return acceptEvent(client, () => disputeParameters(entry, findSubjectHouse(entry)));
    case 'EMERGENCY':
      return acceptEvent(client, () => emergencyParameters(entry, findSubjectHouse(entry)));
    default:
      throw new OneGridError('BAD_INPUT', { message: `community takes no ${entry.kind}` });
  }
}
