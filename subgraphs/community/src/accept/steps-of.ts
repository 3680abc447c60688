import { type DeliveryStep, isPhotoStep, type Photo, type RemovalOf } from '@onegrid/kit';
import { type CanonicalEntry, OneGridError } from '@onegrid/schema';
import { disputeParameters } from '../map/dispute';
import { emergencyParameters } from '../map/emergency';
import type { CommunityClient } from '../platform/client';
import { eventTable, visitTable } from '../platform/tables';
import { acceptEvent } from './accept-event';
import { acceptHazard } from './accept-hazard';
import { acceptResidencyEnd, revivingResidency } from './accept-residency-end';
import { acceptResident } from './accept-resident';
import { acceptVisit } from './accept-visit';
import { removing } from './change-record';
import { removingTenant } from './register-tenant';
import { findSubjectHouse } from './subject-house';

/** Returns the steps of an entry of any kind that the platform takes. */
export function stepsOf(client: CommunityClient, entry: CanonicalEntry, photos: readonly Photo[]): DeliveryStep[] {
  switch (entry.kind) {
    case 'VISIT':
      return acceptVisit(client, entry, photos);
    case 'HAZARD':
      return acceptHazard(client, entry, photos);
    case 'RESIDENT':
      return acceptResident(client, entry);
    case 'RESIDENCY_END':
      return acceptResidencyEnd(client, entry);
    case 'DISPUTE':
      return acceptEvent(client, () => disputeParameters(entry, findSubjectHouse(entry)), photos);
    case 'EMERGENCY':
      return acceptEvent(client, () => emergencyParameters(entry, findSubjectHouse(entry)), photos);
    default:
      throw new OneGridError('BAD_INPUT', { message: `the community platform takes no ${entry.kind}` });
  }
}

/** Entries of these kinds are final with their receipt: the community's staff review nothing of them. */
const withoutReview: ReadonlySet<CanonicalEntry['kind']> = new Set(['RESIDENT', 'RESIDENCY_END']);

/** Returns what a delivery of an entry is when all its steps are done. */
export function outcomeOf({ kind }: CanonicalEntry): 'ACCEPTED' | 'UNDER_REVIEW' {
  return withoutReview.has(kind) ? 'ACCEPTED' : 'UNDER_REVIEW';
}

/** Returns how the records of the steps above are taken back. Uploaded files are no records and stay. */
export function removalOf(client: CommunityClient): RemovalOf {
  return (step) => {
    if (isPhotoStep(step)) return null;
    if (step === 'visit') return removing(client, visitTable);
    if (step === 'event') return removing(client, eventTable);
    return step === 'residency-end' ? revivingResidency(client) : removingTenant(client);
  };
}
