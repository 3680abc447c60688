import type { DeliveryStep } from '@onegrid/kit';
import { eventParameters, type HazardEntry } from '../map/event';
import type { CommunityClient } from '../platform/client';
import { acceptEvent } from './accept-event';
import { findSubjectHouse } from './subject-house';

/** Returns the one step of a hazard report: an event report, which the community's staff review. */
export function acceptHazard(client: CommunityClient, entry: HazardEntry): DeliveryStep[] {
  return acceptEvent(client, () => eventParameters(entry, findSubjectHouse(entry)));
}
