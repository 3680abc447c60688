import type { DeliveryStep } from '@onegrid/kit';
import type { CommunityClient } from '../platform/client';
import { eventTable } from '../platform/tables';
import type { Parameters } from '../platform/wire';
import { editing } from './change-record';
import { findByMark } from './find-by-mark';

/**
 * Returns the one step of an entry that becomes an event report, which the community's staff review.
 *
 * @param prepare gives the report's parameters; throws when something cannot be said in the platform's words
 */
export function acceptEvent(client: CommunityClient, prepare: () => Parameters): DeliveryStep[] {
  return [
    {
      name: 'event',
      find: (mark) => findByMark(client, eventTable, mark),
      create: async (mark) => client.add(eventTable, { ...prepare(), remark: mark }),
      says: prepare,
      change: editing(client, eventTable, prepare),
    },
  ];
}
