import type { DeliveryStep } from '@onegrid/kit';
import { eventParameters, type HazardEntry } from '../map/event';
import type { CommunityClient } from '../platform/client';
import { eventTable } from '../platform/tables';
import { findByMark } from './find-by-mark';
import { findSubjectHouse } from './subject-house';

/** Returns the one step of a hazard report: an event report, which the community's staff review. */
export function acceptHazard(client: CommunityClient, entry: HazardEntry): DeliveryStep[] {
  return [
    {
      name: 'event',
      find: (mark) => findByMark(client, eventTable, mark),
      create: async (mark) =>
        client.add(eventTable, { ...eventParameters(entry, findSubjectHouse(entry)), remark: mark }),
    },
  ];
}
