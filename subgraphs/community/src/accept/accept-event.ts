import type { DeliveryStep, Photo } from '@onegrid/kit';
import type { CommunityClient } from '../platform/client';
import { eventTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { editing } from './change-record';
import { findByMark } from './find-by-mark';
import { photoParameter, photoSteps } from './photo-steps';

/**
 * Returns the steps of an entry that becomes an event report: its photos, then the report, which the community's staff review.
 *
 * @param prepare gives the report's parameters; throws when something cannot be said in the platform's words
 */
export function acceptEvent(
  client: CommunityClient,
  prepare: () => Parameters,
  photos: readonly Photo[] = [],
): DeliveryStep[] {
  return [
    ...photoSteps(client, photos, prepare),
    {
      name: 'event',
      find: (mark) => findByMark(client, eventTable, mark),
      create: async (mark, done) =>
        client.add(eventTable, { ...prepare(), ...photoParameter(photos, done), remark: mark }),
      says: () => ({ ...prepare(), photos: photos.map(({ id }) => id) }),
      change: editing(client, eventTable, (done) => ({ ...prepare(), ...photoParameter(photos, done, null) })),
    },
  ];
}
