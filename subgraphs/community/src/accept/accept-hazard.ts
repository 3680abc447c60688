import type { DeliveryStep, Photo } from '@onegrid/kit';
import { eventParameters, type HazardEntry } from '../map/event';
import type { CommunityClient } from '../platform/client';
import { acceptEvent } from './accept-event';
import { findSubjectHouse } from './subject-house';

/** Returns the steps of a hazard report: its photos and an event report, which the community's staff review. */
export function acceptHazard(
  client: CommunityClient,
  entry: HazardEntry,
  photos: readonly Photo[] = [],
): DeliveryStep[] {
  return acceptEvent(client, () => eventParameters(entry, findSubjectHouse(entry)), photos);
}
